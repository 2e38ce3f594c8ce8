package org.mingbai.eventlog;

import java.time.Instant;

/**
 * The end of the log: what a checkpoint signs.
 *
 * @param position   of the newest commit, 0 when the log is empty
 * @param recordedAt of the newest commit, {@link Instant#MIN} when the log is empty
 * @param hash       of the newest commit, 32 zero bytes when the log is empty
 */
public record Head(long position, Instant recordedAt, byte[] hash) {

    public static final Head EMPTY = new Head(0, Instant.MIN, new byte[32]);

    public static Head of(Commit commit) {
        return new Head(commit.position(), commit.recordedAt(), commit.hash());
    }
}
