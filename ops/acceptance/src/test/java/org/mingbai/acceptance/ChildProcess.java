package org.mingbai.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.mingbai.standalone.MingbaiApplication;

/** The system in a process of its own, for where it must not start. */
final class ChildProcess {

    /** What it said before it ended. */
    record Ended(int status, String output) {
    }

    private ChildProcess() {
    }

    static Ended thatEnds(Path data, Map<String, String> environment) {
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), MingbaiApplication.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("MINGBAI_DATA", data.toString(), "SERVER_PORT", "0"));
        try {
            return ended(builder.start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A system that starts although it should not is ended after a minute; its output is then read to the end. */
    private static Ended ended(Process process) throws IOException {
        process.onExit().orTimeout(60, TimeUnit.SECONDS).whenComplete((_, late) -> {
            if (late != null) {
                process.destroyForcibly();
            }
        });
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.onExit().join().exitValue(), output);
    }
}
