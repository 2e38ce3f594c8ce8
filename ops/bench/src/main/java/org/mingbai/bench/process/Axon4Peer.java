package org.mingbai.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.peer.Peer;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Timing;

/** Axon 4 with its MongoDB extension, in a process of its own because its packages clash with Axon 5. Only where a MongoDB is given. */
public final class Axon4Peer implements Peer {

    private static final String VARIABLE = "MINGBAI_TEST_MONGODB_URI";

    private final Path target;
    private final Path work;

    public Axon4Peer(Path root, Path work) {
        this.target = root.resolve("ops/bench/axon4/target");
        this.work = work;
    }

    @Override
    public String name() {
        return "axon4-mongo";
    }

    /** A server that does not tell its default write concern is no MongoDB of the vendor, and heeds none. */
    @Override
    public String version() {
        return "Axon 4.13.0, axon-mongo 4.12.0; " + Optional.ofNullable(System.getenv("MINGBAI_BENCH_MONGODB")).orElse(
                "the server given; comparable only if it heeds w: majority, j: true");
    }

    @Override
    public Optional<String> prepare() throws IOException {
        if (System.getenv(VARIABLE) == null) {
            return Optional.of("no MongoDB (give one in " + VARIABLE + ")");
        }
        if (!Files.exists(target.resolve("class-path"))) {
            return Optional.of("not built: " + target);
        }
        Files.createDirectories(work);
        return Optional.empty();
    }

    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        String classPath = target.resolve("classes") + ":" + Files.readString(target.resolve("class-path"));
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, "org.mingbai.bench.axon4.Axon4Client",
                String.valueOf(System.getenv(VARIABLE)), Integer.toString(cell.writers()), Integer.toString(cell.payload()), work.resolve("latencies").toString());
        return Clients.run(List.of(command), timing, work, () -> 0);
    }

    @Override
    public void close() {
        Folders.delete(work);
    }
}
