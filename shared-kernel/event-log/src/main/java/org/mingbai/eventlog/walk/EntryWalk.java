package org.mingbai.eventlog.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.IndexWalk;
import org.mingbai.eventlog.LogWalk;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.LogFormatException;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.IndexEntry;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.IndexPiece;

/** Counts first, and compares only where there is more than was expected. */
public final class EntryWalk implements IndexWalk {

    private static final int PIECE = 4096;
    private static final int MOST_FOUND = 100;

    private final CommitStorage storage;
    private final long upTo;
    private final long expected;
    private final Set<Damage> found = new LinkedHashSet<>();
    private byte @Nullable [] next = {};
    private long counted;
    private boolean compares;
    private @Nullable Commit loaded;

    public EntryWalk(CommitStorage storage, long upTo, long expected) {
        this.storage = storage;
        this.upTo = upTo;
        this.expected = expected;
    }

    @Override
    public List<Damage> found() {
        return List.copyOf(found);
    }

    @Override
    public long entries() {
        return counted;
    }

    @Override
    public int step() {
        byte @Nullable [] from = next;
        if (from == null) {
            return 0;
        }
        IndexPiece piece;
        try {
            piece = storage.index(from, PIECE);
        } catch (CorruptCommitException e) {
            next = null;
            found.add(new Damage(1, 1, "the tag index cannot be read: " + e.getMessage(), Set.of(), true));
            return 1;
        }
        piece.entries().forEach(this::look);
        next = piece.next();
        if (next == null && !compares && counted > expected) {
            compares = true;
            next = new byte[0];
        }
        return piece.entries().size() + 1;
    }

    private void look(IndexEntry entry) {
        if (entry.position() < 1 || entry.position() > upTo || compares) {
            compare(entry);
        } else {
            counted++;
        }
    }

    private void compare(IndexEntry entry) {
        if (found.size() < MOST_FOUND && !stands(entry)) {
            found.add(Damage.forged(entry.position(), entry.tag(), entry.index()));
        }
    }

    private boolean stands(IndexEntry entry) {
        Commit commit = commit(entry.position());
        // a commit that is missing or cannot be read is told by the walk over the commits
        if (commit == null) {
            return entry.position() >= 1 && entry.position() <= upTo;
        }
        return entry.tag() != null && entry.index() >= 0 && entry.index() < commit.events().size()
                && commit.events().get(entry.index()).tags().contains(entry.tag())
                && commit.events().get(entry.index()).name().equals(entry.eventName());
    }

    private @Nullable Commit commit(long position) {
        Commit known = loaded;
        if (known != null && known.position() == position) {
            return known;
        }
        try {
            loaded = storage.commitAt(position).map(CommitCodec::decode).orElse(null);
            return loaded;
        } catch (CorruptCommitException | LogFormatException e) {
            return null;
        }
    }
}
