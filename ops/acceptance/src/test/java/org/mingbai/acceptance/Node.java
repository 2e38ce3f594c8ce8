package org.mingbai.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One side in a process of its own, on the class path that it has when it is installed: nothing of the other side is on it. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;
    private final int port;

    private Node(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** @param side {@code command} or {@code query}; {@link #awaitHealth} tells when it serves */
    static Node start(String side, Path data, Map<String, String> environment) throws IOException {
        var target = Path.of("..", side + "-node", "target").toAbsolutePath().normalize();
        int port = freePort();
        var output = data.resolveSibling(data.getFileName() + ".log");
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                target.resolve("classes") + ":" + Files.readString(target.resolve("class-path")).strip(),
                "org.mingbai." + side + "node." + side.substring(0, 1).toUpperCase() + side.substring(1) + "Node",
                "--spring.profiles.active=demo", "--server.port=" + port, "--mingbai.data=" + data)
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Node(builder.start(), output, port);
    }

    int port() {
        return port;
    }

    Api as(String account) {
        return new Api("http://127.0.0.1:" + port, account);
    }

    Node awaitHealth() throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return this;
                }
            } catch (ConnectException notYet) {
                // it is still starting
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        process.destroyForcibly();
        throw new AssertionError("the node did not become healthy: " + Files.readString(output));
    }

    /** SIGKILL: nothing is flushed, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 128 + 9) {
            throw new AssertionError("the process was not killed");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
