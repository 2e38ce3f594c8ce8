package org.mingbai.bench.peer;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Threads that append one after the other, each as fast as it is answered. Their own CPU is counted apart; whatever else this process
 * spends (the log's writer, answering, garbage collection, compilation) is the server's.
 */
public final class Writers {

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private record Done(long[] latencies, long conflicts, long cpuNanos) {
    }

    private Writers() {
    }

    public static Sample run(Store store, Cell cell, Timing timing, Path disk) throws Exception {
        long begin = System.nanoTime() + nanos(timing.warmUp());
        long end = begin + nanos(timing.measured());
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("bench-writer-", 0).factory())) {
            List<Future<Done>> writers = new ArrayList<>();
            for (int writer = 0; writer < cell.writers(); writer++) {
                writers.add(threads.submit(work(store.appender(writer), cell.payload(), writer, begin, end)));
            }
            sleepUntil(begin);
            long cpu = PROCESS.getProcessCpuTime();
            long foreign = store.foreignMicros();
            OptionalLong syncs = store.syncs();
            OptionalLong flushes = DiskFlushes.of(disk);
            sleepUntil(end);
            List<Done> done = all(writers);
            cpu = PROCESS.getProcessCpuTime() - cpu;
            long clients = done.stream().mapToLong(Done::cpuNanos).sum();
            long[] latencies = done.stream().flatMapToLong(d -> Arrays.stream(d.latencies)).sorted().toArray();
            return new Sample(latencies.length, timing.measured(), Percentiles.micros(latencies, 0.5), Percentiles.micros(latencies, 0.99),
                    done.stream().mapToLong(Done::conflicts).sum(), since(syncs, store.syncs()), since(flushes, DiskFlushes.of(disk)),
                    (cpu - clients) / 1000 + store.foreignMicros() - foreign, clients / 1000, null);
        }
    }

    private static Callable<Done> work(Appender appender, int payload, int writer, long begin, long end) {
        return () -> {
            var random = new SplittableRandom(begin + writer);
            long[] latencies = new long[4096];
            int n = 0;
            long conflicts = 0;
            long cpu = -1;
            long now = System.nanoTime();
            while (now < end) {
                byte[] bytes = new byte[payload];
                random.nextBytes(bytes);
                long start = System.nanoTime();
                if (start >= begin && cpu < 0) {
                    cpu = ownCpu();
                }
                boolean appended = appender.append(bytes);
                now = System.nanoTime();
                if (start < begin) {
                    continue;
                }
                if (!appended) {
                    conflicts++;
                    continue;
                }
                if (n == latencies.length) {
                    latencies = Arrays.copyOf(latencies, n * 2);
                }
                latencies[n++] = now - start;
            }
            return new Done(Arrays.copyOf(latencies, n), conflicts, cpu < 0 ? 0 : ownCpu() - cpu);
        };
    }

    private static long ownCpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Done> all(List<Future<Done>> writers) throws InterruptedException, ExecutionException {
        List<Done> done = new ArrayList<>();
        for (Future<Done> writer : writers) {
            done.add(writer.get());
        }
        return done;
    }

    private static @Nullable Long since(OptionalLong before, OptionalLong after) {
        return before.isPresent() && after.isPresent() ? after.getAsLong() - before.getAsLong() : null;
    }

    private static void sleepUntil(long nanoTime) throws InterruptedException {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private static long nanos(double seconds) {
        return (long) (seconds * 1e9);
    }
}
