package org.mingbai.eventlog.mongodb;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.mingbai.eventlog.axon.Await;

/** A server that belongs to one test, which may kill it and start it again on the same port and folder. */
final class OwnServer implements AutoCloseable {

    /** The command that starts one, with {@code {port}} and {@code {data}} in it. */
    private static final String COMMAND = "MINGBAI_TEST_MONGODB_SERVER";

    private final List<String> command;
    private final Path messages;
    private final int port;
    private Process process;

    private OwnServer(List<String> command, Path messages, int port) throws IOException {
        this.command = command;
        this.messages = messages;
        this.port = port;
        start();
    }

    /** As no member of a replica set; the compatible server has a flag for that. */
    static OwnServer standaloneIn(Path folder) throws IOException {
        Assumptions.assumeTrue(System.getenv(COMMAND) != null && System.getenv(COMMAND).contains("secantusd"),
                "skipped: no server that can be started without a replica set");
        return startIn(folder, "--standalone");
    }

    static OwnServer startIn(Path folder, String... more) throws IOException {
        String given = System.getenv(COMMAND);
        Assumptions.assumeTrue(given != null, "skipped: no MongoDB server to kill (" + COMMAND + " is not set)");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = Files.createDirectories(folder.resolve("data"));
        List<String> words = new ArrayList<>(Arrays.asList(given.replace("{port}", "" + port).replace("{data}", data.toString()).split(" +")));
        words.addAll(List.of(more));
        return new OwnServer(words, folder.resolve("server.log"), port);
    }

    String database() {
        return "mongodb://127.0.0.1:" + port + "/mingbai-" + UUID.randomUUID();
    }

    void start() throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(messages.toFile())).start();
        Await.until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IOException("the server did not start: " + Files.readString(messages));
        }
    }

    private boolean answers() {
        try (Socket door = new Socket("127.0.0.1", port)) {
            return door.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGKILL: the server gets no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not die");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
