package org.mingbai.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU of other processes as the kernel counts it, in ticks of 10 ms. */
public final class Cpu {

    private static final long TICK_MICROS = 10_000;
    private static final int STATE = 2;

    private Cpu() {
    }

    /** Microseconds of user and system time; 0 for a process that has ended. */
    public static long micros(long pid) {
        String[] fields = stat(Path.of("/proc/" + pid + "/stat"));
        return fields.length == 0 ? 0 : ticks(fields) * TICK_MICROS;
    }

    /** The same for a process with its children, living and ended. */
    public static long microsWithChildren(long pid) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(path -> Character.isDigit(path.getFileName().toString().charAt(0)))
                    .map(path -> stat(path.resolve("stat")))
                    .mapToLong(fields -> ticksOfFamily(fields, pid)).sum() * TICK_MICROS;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long ticksOfFamily(String[] fields, long pid) {
        if (fields.length == 0) {
            return 0;
        }
        if (Long.parseLong(fields[0]) == pid) {
            return ticks(fields) + Long.parseLong(fields[15]) + Long.parseLong(fields[16]);
        }
        return Long.parseLong(fields[3]) == pid ? ticks(fields) : 0;
    }

    private static long ticks(String[] fields) {
        return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    }

    /** The name may hold spaces, so the fields after it are counted from its closing bracket. */
    private static String[] stat(Path file) {
        try {
            String stat = Files.readString(file);
            String pid = stat.substring(0, stat.indexOf(' '));
            return (pid + " name " + stat.substring(stat.lastIndexOf(')') + STATE)).split("\\s+");
        } catch (IOException e) {
            return new String[0];
        }
    }
}
