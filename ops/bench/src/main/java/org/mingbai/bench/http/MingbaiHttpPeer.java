package org.mingbai.bench.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingbai.bench.peer.Folders;

/** The whole system: sign-in, input check, decision, a new key for the ticket, sealing, condition, commit; its views follow meanwhile. */
public final class MingbaiHttpPeer extends HttpPeer {

    private static final String OPERATOR = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("operator:mingbai".getBytes(StandardCharsets.UTF_8)) + "\r\n";

    private final Path target;
    private final Path work;

    public MingbaiHttpPeer(Path root, Path work) {
        this.target = root.resolve("ops/standalone/target");
        this.work = work;
    }

    @Override
    public String name() {
        return "http-mingbai";
    }

    @Override
    public String version() {
        return "ops/standalone, POST /api/calls with an outcome ticket, demo profile, " + String.join(" ", JVM);
    }

    @Override
    public Optional<String> prepare() throws Exception {
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            Optional<Path> jar = files.filter(file -> file.toString().endsWith("-app.jar")).findFirst();
            if (jar.isEmpty()) {
                return Optional.of("ops/standalone is not built");
            }
            Files.createDirectories(work);
            start(List.of("-jar", jar.get().toString()), Map.of("MINGBAI_DATA", work.resolve("data").toString()), work.resolve("server.log"));
            return Optional.empty();
        }
    }

    @Override
    byte[] request(byte[] payload) {
        return RawClient.post("/api/calls", OPERATOR, CallText.json(payload));
    }

    @Override
    Path disk() {
        return work;
    }

    @Override
    public void close() {
        super.close();
        Folders.delete(work);
    }
}
