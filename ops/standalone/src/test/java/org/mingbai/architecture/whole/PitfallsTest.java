package org.mingbai.architecture.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The list of pitfalls promises tests by name: they are there, and none of the 22 is left out. */
class PitfallsTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var named = NAMED.matcher(document()).results().toList();
        assertThat(named).hasSizeGreaterThan(30);
        try (var files = Files.walk(PROJECT)) {
            var tests = files.filter(file -> file.toString().contains("src/test/java") && file.toString().endsWith(".java")).toList();
            assertThat(named.stream().filter(test -> !exists(tests, test)).map(MatchResult::group)).isEmpty();
        }
    }

    @Test
    void those_that_are_answered_so_far_are_there_in_order() throws IOException {
        assertThat(Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(document()).results().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    private static boolean exists(List<Path> tests, MatchResult named) {
        return tests.stream().filter(file -> file.getFileName().toString().equals(named.group(1) + ".java"))
                .anyMatch(file -> read(file).contains("void " + named.group(2) + "("));
    }

    private static String document() throws IOException {
        return Files.readString(PROJECT.resolve("ops/docs/pitfalls.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
