package org.mingbai.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures depend on. */
final class Machine {

    private Machine() {
    }

    static Map<String, String> describe(Path work) throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("model", line(Path.of("/proc/cpuinfo"), "model name"));
        machine.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
        machine.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ' ' + System.getProperty("os.arch"));
        machine.put("jdk", Runtime.version() + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        machine.put("file system", Files.getFileStore(work).type());
        machine.put("load at the end", Files.exists(Path.of("/proc/loadavg")) ? Files.readString(Path.of("/proc/loadavg")).strip() : "unknown");
        return machine;
    }

    private static String line(Path file, String start) throws IOException {
        if (!Files.exists(file)) {
            return "unknown";
        }
        return Files.readString(file).lines().filter(line -> line.startsWith(start)).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown");
    }

    static String commit(Path root) throws IOException {
        var git = new ProcessBuilder("git", "-C", root.toString(), "describe", "--always", "--dirty").start();
        try (var out = git.inputReader()) {
            return String.valueOf(out.readLine());
        }
    }
}
