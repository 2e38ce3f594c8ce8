package org.mingbai.eventlog.format;

import org.mingbai.eventlog.Commit;

/** A commit that has its position and hash, with the bytes to store. */
public record SealedCommit(Commit commit, byte[] bytes) {
}
