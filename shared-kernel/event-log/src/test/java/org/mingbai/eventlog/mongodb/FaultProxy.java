package org.mingbai.eventlog.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a client and the server and hurts one request at a time: it knows where a message ends and which command it is, so a
 * connection is cut exactly before the server has a request, or exactly after the server has answered it.
 */
final class FaultProxy implements AutoCloseable {

    enum Fault {
        NONE,
        /** The request reaches the server a little later. */
        DELAY,
        /** The server never sees the request. */
        CUT_BEFORE_REQUEST,
        /** The server has answered, the client never sees it. */
        CUT_BEFORE_REPLY,
        /** The client loses its connection at once, and the request reaches the server only afterwards. */
        LATE_REQUEST,
        /** The server gets the request, and its reply hangs on the way for a time. */
        FREEZE
    }

    interface Plan {
        /** @param command as {@code insert}, {@code find} */
        Fault faultFor(String command);
    }

    static final Plan NO_FAULT = command -> Fault.NONE;
    static final int DELAY_MILLIS = 20;

    private final ServerAddress server;
    private final ServerSocket door;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String uri;
    private volatile Plan plan = NO_FAULT;
    private volatile long freezeMillis = 500;
    private volatile long lateMillis = 60;
    private volatile boolean refusesNew;

    /** @param uri of a database on one server */
    FaultProxy(String uri) throws IOException {
        ConnectionString address = new ConnectionString(uri);
        this.server = new ServerAddress(address.getHosts().getFirst());
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        String host = address.getHosts().getFirst();
        this.uri = uri.replaceFirst("(//|@)" + java.util.regex.Pattern.quote(host), "$1127.0.0.1:" + door.getLocalPort());
        Thread.ofVirtual().start(this::accept);
    }

    /** The same database, by way of this proxy. */
    String uri() {
        return uri;
    }

    void plan(Plan next) {
        plan = next;
    }

    void freezesFor(long millis) {
        freezeMillis = millis;
    }

    /** How long a late request is late. */
    void lateBy(long millis) {
        lateMillis = millis;
    }

    /** New connections are cut at once; what is under way goes on. */
    void refuseNew(boolean refuse) {
        refusesNew = refuse;
    }

    /** How many requests each fault has met. */
    Map<Fault, Integer> counts() {
        synchronized (counts) {
            return new EnumMap<>(counts);
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket client = door.accept();
                if (refusesNew) {
                    client.close();
                    continue;
                }
                Socket upstream = new Socket(server.getHost(), server.getPort());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                ProxiedConnection connection = new ProxiedConnection(this, client, upstream);
                open.add(connection);
                connection.start();
            } catch (IOException e) {
                if (door.isClosed()) {
                    return;
                }
            }
        }
    }

    Fault next(byte[] message) {
        Fault fault = plan.faultFor(WireMessage.command(message));
        if (fault != Fault.NONE) {
            synchronized (counts) {
                counts.merge(fault, 1, Integer::sum);
            }
        }
        return fault;
    }

    void hold(Fault fault) {
        long millis = switch (fault) {
            case DELAY -> DELAY_MILLIS;
            case LATE_REQUEST -> lateMillis;
            case FREEZE -> freezeMillis;
            case NONE, CUT_BEFORE_REQUEST, CUT_BEFORE_REPLY -> 0;
        };
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget(ProxiedConnection connection) {
        open.remove(connection);
    }

    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(door);
        open.forEach(FaultProxy::closeQuietly);
    }
}
