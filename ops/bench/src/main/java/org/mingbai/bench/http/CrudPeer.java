package org.mingbai.bench.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.bench.postgres.Postgres;

/** Spring Boot, JPA and PostgreSQL as people would write it: no sign-in, no encryption, no history, one insert and a commit. */
public final class CrudPeer extends HttpPeer {

    private final Path target;
    private final Postgres postgres;

    public CrudPeer(Path root, Postgres postgres) {
        this.target = root.resolve("ops/bench/crud/target");
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "http-jpa-crud";
    }

    @Override
    public String version() {
        return "ops/bench/crud, POST /calls, 64 connections, " + String.join(" ", JVM) + "; " + postgres.describe();
    }

    @Override
    public Optional<String> prepare() throws Exception {
        Optional<String> skipped = postgres.start();
        if (skipped.isPresent()) {
            return skipped;
        }
        if (!Files.exists(target.resolve("class-path"))) {
            return Optional.of("ops/bench/crud is not built");
        }
        postgres.create("crud");
        String classPath = target.resolve("classes") + ":" + Files.readString(target.resolve("class-path"));
        start(List.of("-cp", classPath, "org.mingbai.bench.crud.CrudApplication"),
                Map.of("SPRING_DATASOURCE_URL", postgres.url("crud")), target.resolve("server.log"));
        return Optional.empty();
    }

    @Override
    byte[] request(byte[] payload) {
        return RawClient.post("/calls", "", CallText.json(payload));
    }

    @Override
    long otherMicros() {
        return postgres.micros();
    }

    @Override
    Path disk() {
        return postgres.folder();
    }
}
