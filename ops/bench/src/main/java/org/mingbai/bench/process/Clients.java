package org.mingbai.bench.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.DiskFlushes;
import org.mingbai.bench.peer.Percentiles;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Timing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Client processes that append for a while. Each is started with its threads, connects and says {@code ready}; is told
 * {@code warm-up seconds}; and answers one line of JSON: {@code commits}, {@code conflicts}, {@code cpuMicros} and the name of a file with
 * a latency in microseconds (32 bits, little-endian) for each commit.
 */
public final class Clients {

    private static final JsonMapper JSON = new JsonMapper();

    private Clients() {
    }

    /** @param commands one a process */
    public static Sample run(List<List<String>> commands, Timing timing, Path disk, LongSupplier serverMicros) throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            List<BufferedReader> answers = new ArrayList<>();
            for (List<String> command : commands) {
                Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(disk.resolve("clients.log").toFile())).start();
                processes.add(process);
                answers.add(process.inputReader());
            }
            for (BufferedReader answer : answers) {
                expectReady(answer, disk.resolve("clients.log").toFile());
            }
            for (Process process : processes) {
                process.outputWriter().append(timing.warmUp() + " " + timing.measured() + "\n").flush();
            }
            Thread.sleep((long) (timing.warmUp() * 1000));
            long cpu = serverMicros.getAsLong();
            OptionalLong flushes = DiskFlushes.of(disk);
            Thread.sleep((long) (timing.measured() * 1000));
            cpu = serverMicros.getAsLong() - cpu;
            @Nullable Long flushed = flushes.isPresent() ? DiskFlushes.of(disk).orElseThrow() - flushes.getAsLong() : null;
            return sum(answers, timing, cpu, flushed);
        } finally {
            processes.forEach(Process::destroy);
        }
    }

    private static Sample sum(List<BufferedReader> answers, Timing timing, long cpu, @Nullable Long flushed) throws IOException {
        long conflicts = 0;
        long clients = 0;
        long[] latencies = new long[0];
        for (BufferedReader answer : answers) {
            JsonNode said = JSON.readTree(answer.readLine());
            conflicts += said.get("conflicts").asLong();
            clients += said.get("cpuMicros").asLong();
            Path file = Path.of(said.get("latencies").asString());
            latencies = joined(latencies, latencies(file));
            Files.delete(file);
        }
        Arrays.sort(latencies);
        return new Sample(latencies.length, timing.measured(), Percentiles.micros(latencies, 0.5), Percentiles.micros(latencies, 0.99), conflicts,
                null, flushed, cpu, clients, null);
    }

    private static long[] latencies(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long[] nanos = new long[bytes.remaining() / 4];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = bytes.getInt() * 1000L;
        }
        return nanos;
    }

    private static long[] joined(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static void expectReady(BufferedReader answer, File log) throws IOException {
        String line = answer.readLine();
        if (!"ready".equals(line)) {
            throw new IOException("a client said " + line + " instead of ready; " + Files.readString(log.toPath()));
        }
    }

    /** So many processes that each has up to eight threads. */
    public static int processes(Cell cell) {
        return Math.min(8, cell.writers());
    }
}
