package org.mingbai.bench.umadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.peer.Peer;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Timing;
import org.mingbai.bench.process.Clients;
import org.mingbai.bench.process.Cpu;
import org.mingbai.bench.process.Ports;

/** UmaDB's server on a loopback port, with its own client in several processes. The server is up only while it is measured. */
public final class UmaDbPeer implements Peer {

    private final Path environment;
    private final Path script;
    private final Path work;
    private final Map<Long, Path> preloaded = new HashMap<>();
    private int opened;

    public UmaDbPeer(Path root, Path work) {
        this.environment = root.resolve("ops/bench/target/umadb");
        this.script = root.resolve("ops/bench/umadb_client.py");
        this.work = work;
    }

    @Override
    public String name() {
        return "umadb";
    }

    @Override
    public String version() {
        return "umadb 0.7.8 (PyPI wheel), server defaults, its Python client in up to 8 processes with up to 8 threads each";
    }

    @Override
    public Optional<String> prepare() throws IOException {
        if (!Files.isExecutable(environment.resolve("bin/umadb"))) {
            return Optional.of("no UmaDB (ops/bench/run installs it where Python 3.10 or later can)");
        }
        Files.createDirectories(work);
        return Optional.empty();
    }

    @Override
    public void preload(int payload, long events) throws Exception {
        Path folder = Files.createDirectories(work.resolve("preloaded-" + events));
        try (Server server = new Server(folder)) {
            var load = new ProcessBuilder(python(), script.toString(), server.url(), "load", Long.toString(events), Integer.toString(payload))
                    .inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (load.waitFor() != 0) {
                throw new IOException("loading UmaDB failed");
            }
        }
        preloaded.put(events, folder);
    }

    /** A preloaded store grows by what is measured on it, some per cent; an empty one is new each time. */
    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        Path folder = cell.preload() == 0 ? Files.createDirectories(work.resolve("store-" + opened++)) : preloaded.get(cell.preload());
        if (folder == null) {
            throw new IllegalStateException("nothing was preloaded for " + cell);
        }
        try (Server server = new Server(folder)) {
            int processes = Clients.processes(cell);
            List<List<String>> commands = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                commands.add(List.of(python(), script.toString(), server.url(), "append", Integer.toString(i), Integer.toString(cell.writers() / processes),
                        Integer.toString(cell.payload()), work.resolve("latencies-" + i).toString()));
            }
            return Clients.run(commands, timing, work, () -> Cpu.micros(server.process.pid()));
        } finally {
            if (cell.preload() == 0) {
                Folders.delete(folder);
            }
        }
    }

    private String python() {
        return environment.resolve("bin/python").toString();
    }

    @Override
    public void close() {
        Folders.delete(work);
    }

    private final class Server implements AutoCloseable {

        private final int port;
        private final Process process;

        Server(Path folder) throws IOException, InterruptedException {
            port = Ports.free();
            process = new ProcessBuilder(environment.resolve("bin/umadb").toString(), "--listen", "127.0.0.1:" + port, "--db-path", folder.toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("server.log").toFile())).start();
            Ports.await(port, process, Duration.ofSeconds(30));
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
