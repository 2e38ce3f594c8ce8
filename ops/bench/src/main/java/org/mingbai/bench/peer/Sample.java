package org.mingbai.bench.peer;

import org.jspecify.annotations.Nullable;

/**
 * One repetition of one cell.
 *
 * @param commits     acknowledged in the measured time
 * @param conflicts   refusals; every one is false, as no two writers share a ticket
 * @param syncs       synced writes that the peer itself counted; null where it cannot
 * @param flushes     flush requests that the disk completed meanwhile, whoever asked for them; null where the kernel does not count
 * @param serverMicros CPU of everything but the clients, microseconds
 * @param clientMicros CPU of the clients, microseconds
 * @param bytes       bytes on disk afterwards; null where it was not looked at
 */
public record Sample(long commits, double seconds, double p50Micros, double p99Micros, long conflicts, @Nullable Long syncs,
        @Nullable Long flushes, long serverMicros, long clientMicros, @Nullable Long bytes) {

    public double rate() {
        return commits / seconds;
    }
}
