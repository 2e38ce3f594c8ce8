package org.mingbai.eventlog.engine;

import java.time.Duration;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.failure.LogOverloadedException;

/**
 * How much may wait, and for how long.
 *
 * @param queueCapacity appends that may wait for the writer
 * @param maxBatch      appends written and synced together at most
 * @param maxBatchBytes bytes of events written together at most (one commit always fits)
 * @param maxWait       how long {@link EventLog#append} holds its caller when the queue is full, before {@link LogOverloadedException}
 * @param recentEvents  how many of the newest events are known in memory by name and tags, for conditions that start after them
 */
public record LogOptions(int queueCapacity, int maxBatch, int maxBatchBytes, Duration maxWait, int recentEvents) {

    public static final LogOptions DEFAULT = new LogOptions(8192, 1024, 32 << 20, Duration.ofSeconds(5), 32_768);

    public LogOptions {
        if (queueCapacity < 1 || maxBatch < 1 || maxBatchBytes < 1 || maxWait.isNegative() || recentEvents < 0) {
            throw new IllegalArgumentException("options of the log must be positive");
        }
    }

    public LogOptions remembering(int events) {
        return new LogOptions(queueCapacity, maxBatch, maxBatchBytes, maxWait, events);
    }
}
