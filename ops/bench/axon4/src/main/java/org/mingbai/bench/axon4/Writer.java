package org.mingbai.bench.axon4;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.ConcurrencyException;

/** Appends one event after the other until its time is over. */
final class Writer implements Callable<Writer> {

    private final AxonEvents events;
    private final int payload;
    private final long begin;
    private final long end;
    long[] latencies = new long[1024];
    int n;
    long conflicts;
    long cpuNanos;

    Writer(AxonEvents events, int payload, long begin, long end) {
        this.events = events;
        this.payload = payload;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public Writer call() {
        var random = new SplittableRandom();
        long cpu = -1;
        for (long now = System.nanoTime(); now < end; ) {
            byte[] bytes = new byte[payload];
            random.nextBytes(bytes);
            long start = System.nanoTime();
            if (start >= begin && cpu < 0) {
                cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            boolean appended = appended(bytes);
            now = System.nanoTime();
            if (start >= begin && appended) {
                latencies = n < latencies.length ? latencies : Arrays.copyOf(latencies, n * 2);
                latencies[n++] = now - start;
            } else if (!appended) {
                conflicts++;
            }
        }
        cpuNanos = cpu < 0 ? 0 : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        return this;
    }

    private boolean appended(byte[] bytes) {
        try {
            events.append(bytes);
            return true;
        } catch (ConcurrencyException e) {
            return false;
        }
    }
}
