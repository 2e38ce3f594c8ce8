package org.mingbai.eventlog.mongodb;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import org.mingbai.eventlog.mongodb.FaultProxy.Fault;

/** One connection by way of the proxy: two pumps, because a server may answer one request with several messages. */
final class ProxiedConnection implements Closeable {

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile boolean dropsReply;
    private volatile boolean frozen;

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() {
        Thread.ofVirtual().start(() -> pump(this::requests));
        Thread.ofVirtual().start(() -> pump(this::replies));
    }

    private interface Pump {
        /** Returns when the connection is to be closed. */
        void run() throws IOException;
    }

    private void pump(Pump pump) {
        try {
            pump.run();
        } catch (IOException e) {
            // one end has gone; the other has to see it too
        } finally {
            FaultProxy.closeQuietly(this);
            proxy.forget(this);
        }
    }

    private void requests() throws IOException {
        DataInputStream from = new DataInputStream(client.getInputStream());
        while (true) {
            byte[] request = WireMessage.read(from);
            Fault fault = proxy.next(request);
            if (fault == Fault.CUT_BEFORE_REQUEST) {
                return;
            }
            if (fault == Fault.LATE_REQUEST) {
                client.close();
            }
            dropsReply = fault == Fault.CUT_BEFORE_REPLY || fault == Fault.LATE_REQUEST;
            if (fault == Fault.FREEZE) {
                frozen = true;
            } else {
                proxy.hold(fault);
            }
            server.getOutputStream().write(request);
            if (fault == Fault.LATE_REQUEST) {
                // the other pump ends when the server has answered: closing earlier could take the request back
                awaitReply();
            }
        }
    }

    private void awaitReply() throws IOException {
        synchronized (this) {
            while (dropsReply) {
                try {
                    wait(10_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    private void replies() throws IOException {
        DataInputStream from = new DataInputStream(server.getInputStream());
        while (true) {
            byte[] reply = WireMessage.read(from);
            if (dropsReply) {
                return;
            }
            if (frozen) {
                proxy.hold(Fault.FREEZE);
                frozen = false;
            }
            client.getOutputStream().write(reply);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            dropsReply = false;
            notifyAll();
        }
        client.close();
        server.close();
    }
}
