package org.mingbai.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.bench.peer.Appender;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Peer;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Store;
import org.mingbai.bench.peer.Timing;
import org.mingbai.bench.peer.Writers;
import org.mingbai.bench.process.Cpu;
import org.mingbai.bench.process.Ports;

/** A server in a JVM of its own, asked by as many connections as there are writers, each with one request at a time. */
abstract class HttpPeer implements Peer {

    static final List<String> JVM = List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final Timing PIECE = new Timing(0, 5);
    private static final int WARM_CALLS = 50_000;
    private static final Duration WARM_MOST = Duration.ofMinutes(3);

    private @Nullable Process server;
    private int port;

    /** Starts it. @param log for what it says */
    final void start(List<String> program, Map<String, String> environment, Path log) throws Exception {
        port = Ports.free();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        // otherwise Tomcat ends a connection after a hundred requests
        builder.environment().put("SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS", "-1");
        server = builder.start();
        try {
            Ports.await(port, server, Duration.ofSeconds(120));
            // listening comes before being ready; answers are counted from the first that succeeds
            for (int i = 0; !answers() && i < 600; i++) {
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new IOException(Files.readString(log), e);
        }
        warmUp();
    }

    /**
     * As many calls for every server, however fast it is: a JVM compiles what was called often enough, and the time that this takes is
     * the same for few calls and for many. In as many seconds the slower server would be measured half compiled, and the faster one not.
     */
    private void warmUp() throws Exception {
        long most = System.nanoTime() + WARM_MOST.toNanos();
        for (long calls = 0; calls < WARM_CALLS && System.nanoTime() < most;) {
            calls += measure(new Cell(name(), Mode.REQUEST, 256, 64, 0), PIECE).commits();
        }
    }

    private boolean answers() {
        try (var client = new RawClient(port)) {
            return client.send(request(new byte[8])) == 201;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param payload random bytes that make this request another than the last */
    abstract byte[] request(byte[] payload);

    long otherMicros() {
        return 0;
    }

    abstract Path disk();

    @Override
    public Optional<String> prepare() throws Exception {
        return Optional.empty();
    }

    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < cell.writers(); i++) {
            clients.add(new RawClient(port));
        }
        try (Store store = new Connections(clients)) {
            return Writers.run(store, cell, timing, disk());
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
            server.onExit().join();
        }
    }

    private final class Connections implements Store {

        private final List<RawClient> clients;

        Connections(List<RawClient> clients) {
            this.clients = clients;
        }

        @Override
        public Appender appender(int writer) {
            return payload -> {
                int status = clients.get(writer).send(request(payload));
                if (status != 201) {
                    throw new IOException(name() + " answered " + status);
                }
                return true;
            };
        }

        @Override
        public long foreignMicros() {
            return (server == null ? 0 : Cpu.micros(server.pid())) + otherMicros();
        }

        @Override
        public void close() {
            for (RawClient client : clients) {
                try {
                    client.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
