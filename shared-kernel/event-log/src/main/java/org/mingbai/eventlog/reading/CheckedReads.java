package org.mingbai.eventlog.reading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.ChainLink;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.LogFormatException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;

/**
 * Looks at every commit that is read whether it is as it was written, and tells what is not at once, on the reader's thread. What can
 * still be read is given all the same: who is told says so beside the answer.
 */
public final class CheckedReads {

    final CommitStorage storage;
    private final Consumer<Damage> met;

    public CheckedReads(CommitStorage storage, Consumer<Damage> met) {
        this.storage = storage;
        this.met = met;
    }

    public Commit at(long position) {
        return decode(position, checked(position, () -> storage.commitAt(position)).orElseThrow(() -> missing(position)));
    }

    CorruptCommitException missing(long position) {
        met.accept(Damage.at(position, "is missing"));
        return new CorruptCommitException(position, "is missing");
    }

    /** As many from a position on as are read in one go; only that one where there is something in the range that cannot be read. */
    public List<byte[]> from(long position, long to, int maxBytes) {
        try {
            return storage.commits(position, to, maxBytes);
        } catch (CorruptCommitException somewhere) {
            return checked(position, () -> storage.commitAt(position)).map(List::of).orElse(List.of());
        }
    }

    /** @throws CorruptCommitException if it cannot be read, or stands in another's place */
    public Commit decode(long position, byte[] stored) {
        Commit commit = checked(position, () -> CommitCodec.decode(stored));
        if (commit.position() != position) {
            throw unreadable(position, "holds commit " + commit.position(), null);
        }
        if (!Arrays.equals(commit.hash(), CommitCodec.recompute(commit.previousHash(), commit))) {
            met.accept(Damage.at(position, "its content does not have its hash"));
        }
        return commit;
    }

    ChainLink link(long position, byte[] stored) {
        ChainLink link = checked(position, () -> CommitCodec.link(stored));
        if (link.position() != position) {
            throw unreadable(position, "holds commit " + link.position(), null);
        }
        return link;
    }

    /** An entry of the index has led to an event that it should not lead to. */
    void forged(Tag tag, long position, int index) {
        met.accept(Damage.forged(position, tag, index));
    }

    private interface Read<T> {
        T read();
    }

    private <T> T checked(long position, Read<T> read) {
        try {
            return read.read();
        } catch (CorruptCommitException | LogFormatException e) {
            throw unreadable(position, String.valueOf(e.getMessage()), e);
        }
    }

    private CorruptCommitException unreadable(long position, String reason, @Nullable Throwable cause) {
        met.accept(Damage.at(position, reason));
        return cause == null ? new CorruptCommitException(position, reason) : new CorruptCommitException(position, reason, cause);
    }
}
