package org.mingbai.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.peer.Peer;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Timing;

/**
 * Axon 4 with its MongoDB extension, in a process of its own because its packages clash with Axon 5; only where a MongoDB is given.
 * A server that does not tell its default write concern is marked as not comparable: it may acknowledge before it has synced.
 */
public final class Axon4Peer implements Peer {

    private static final String VARIABLE = "MINGBAI_TEST_MONGODB_URI";

    private final Path target;
    private final Path work;
    private String server = "";

    public Axon4Peer(Path root, Path work) {
        this.target = root.resolve("ops/bench/axon4/target");
        this.work = work;
    }

    @Override
    public String name() {
        return "axon4-mongo";
    }

    @Override
    public String version() {
        return server + "; Axon 4.13.0, axon-mongo 4.12.0";
    }

    @Override
    public Optional<String> prepare() throws IOException {
        if (System.getenv(VARIABLE) == null) {
            return Optional.of("no MongoDB (give one in " + VARIABLE + ")");
        }
        if (!Files.exists(target.resolve("class-path"))) {
            return Optional.of("ops/bench/axon4 is not built");
        }
        Files.createDirectories(work);
        var asked = new ProcessBuilder(command("describe")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var answer = asked.inputReader()) {
            server = String.valueOf(answer.readLine());
        }
        return server.equals("null") ? Optional.of("the MongoDB given does not answer") : Optional.empty();
    }

    @Override
    public Sample measure(Cell cell, Timing timing) throws Exception {
        var command = command(Integer.toString(cell.writers()), Integer.toString(cell.payload()), work.resolve("latencies").toString());
        return Clients.run(List.of(command), timing, work, () -> 0);
    }

    private List<String> command(String... arguments) throws IOException {
        String classPath = target.resolve("classes") + ":" + Files.readString(target.resolve("class-path"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
                "org.mingbai.bench.axon4.Axon4Client", String.valueOf(System.getenv(VARIABLE))));
        command.addAll(List.of(arguments));
        return command;
    }

    @Override
    public void close() {
        Folders.delete(work);
    }
}
