package org.mingbai.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** One running system for all tests that leave it as they found it or only add tickets of their own. It stops with the JVM. */
final class Running {
    static final List<String> ROLES = List.of("operator", "dispatcher", "handler", "supervisor", "discipline", "leader", "admin");
    /** What the accounts that reach only as far as another city (130200) have in their names. */
    static final String ELSEWHERE = "-elsewhere";

    private static @Nullable Mingbai shared;

    private Running() {
    }

    static synchronized Mingbai shared() {
        if (shared == null) {
            var started = Mingbai.start(folder(), accounts());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.as("admin").post("/api/supervisors", Api.body("name", "外市监督员", "category", "retiree", "districts", List.of("130200"),
                    "from", "2026-01-01", "until", "2036-01-01", "account", "supervisor" + ELSEWHERE)).expect(201);
            shared = started;
        }
        return shared;
    }

    /** The demonstration's accounts, and each role once more elsewhere. */
    static String[] accounts() {
        var here = ROLES.stream().map(role -> List.of(role, role, "130000"));
        var elsewhere = ROLES.stream().map(role -> List.of(role + ELSEWHERE, role, "130200"));
        var all = Stream.concat(here, elsewhere).toList();
        return IntStream.range(0, all.size()).boxed().flatMap(i -> account(i, all.get(i))).toArray(String[]::new);
    }

    private static Stream<String> account(int index, List<String> nameRoleReach) {
        var name = nameRoleReach.getFirst();
        return Stream.of("id=" + name, "display-name=" + name, "password-hash={noop}mingbai", "roles=" + nameRoleReach.get(1),
                "jurisdictions=" + nameRoleReach.getLast(), "person=person-" + name)
                .map(property -> "--mingbai.security.accounts[" + index + "]." + property);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("mingbai-acceptance-");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
