package org.mingbai.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;

/** Reads commits of a range in pieces, so that no reader holds anything of the storage between two steps. */
final class CommitReader implements Iterator<Commit> {

    private static final int PIECE = 1 << 20;

    private final CommitStorage storage;
    private final long to;
    private final Deque<byte[]> piece = new ArrayDeque<>();
    private long next;

    CommitReader(CommitStorage storage, long from, long to) {
        this.storage = storage;
        this.next = Math.max(1, from);
        this.to = to;
    }

    static Stream<Commit> stream(CommitStorage storage, long from, long to) {
        return stream(new CommitReader(storage, from, to));
    }

    static <T> Stream<T> stream(Iterator<T> iterator) {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, ordered), false);
    }

    @Override
    public boolean hasNext() {
        return next <= to;
    }

    @Override
    public Commit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (piece.isEmpty()) {
            List<byte[]> read = storage.commits(next, to, PIECE);
            piece.addAll(read);
        }
        byte[] bytes = piece.poll();
        if (bytes == null) {
            throw new CorruptCommitException("position " + next + " is missing");
        }
        Commit commit = CommitCodec.decode(bytes);
        if (commit.position() != next) {
            throw new CorruptCommitException("position " + next + " holds commit " + commit.position());
        }
        next++;
        return commit;
    }
}
