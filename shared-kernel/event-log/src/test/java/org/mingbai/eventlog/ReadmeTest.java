package org.mingbai.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the README begins with is compiled and run as it stands there: a stranger copies it. */
class ReadmeTest {

    private static final String FENCE = "```";

    @TempDir
    Path folder;

    @Test
    void the_first_program_of_the_readme_appends_reads_and_verifies() throws Exception {
        String program = program();
        assertThat(program.lines()).as("in thirty lines").hasSizeLessThanOrEqualTo(30);
        Path source = Files.writeString(folder.resolve("First.java"), program);
        var errors = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler().getTask(errors, null, null,
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path")), null,
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null).getJavaFileObjects(source)).call();
        assertThat(compiled).as(errors.toString()).isTrue();

        assertThat(run()).contains("at 1, ", "1.0 SeatTaken", "Intact[from=1, to=1, events=1]");
        assertThat(run()).as("the seat is taken").contains("too late, see 1");
    }

    private static String program() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(FENCE + "java\n") + FENCE.length() + "java\n".length();
        return readme.substring(begin, readme.indexOf(FENCE, begin)).lines().collect(Collectors.joining("\n"));
    }

    private String run() throws Exception {
        var out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            var program = loader.loadClass("First").getDeclaredConstructor();
            program.setAccessible(true);
            var main = program.getDeclaringClass().getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(program.newInstance(), (Object) new String[] {folder.resolve("log").toString()});
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
