package org.mingbai.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.storage.CommitStorage;

/** Reads commits of a range in pieces, so that no reader holds anything of the storage between two steps. */
final class CommitReader<T> implements Iterator<T> {

    private static final int PIECE = 1 << 20;

    private final CommitStorage storage;
    private final long to;
    private final Function<byte[], T> decode;
    private final ToLongFunction<T> position;
    private final Deque<byte[]> piece = new ArrayDeque<>();
    private long next;

    CommitReader(CommitStorage storage, long from, long to, Function<byte[], T> decode, ToLongFunction<T> position) {
        this.decode = decode;
        this.position = position;
        this.storage = storage;
        this.next = Math.max(1, from);
        this.to = to;
    }

    static Stream<Commit> stream(CommitStorage storage, long from, long to) {
        return stream(commits(storage, from, to));
    }

    static Iterator<Commit> commits(CommitStorage storage, long from, long to) {
        return new CommitReader<>(storage, from, to, CommitCodec::decode, Commit::position);
    }

    static Stream<ChainLink> chain(CommitStorage storage, long from, long to) {
        return stream(new CommitReader<>(storage, from, to, CommitCodec::link, ChainLink::position));
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
    public T next() {
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
        T commit = decode.apply(bytes);
        if (position.applyAsLong(commit) != next) {
            throw new CorruptCommitException("position " + next + " holds commit " + position.applyAsLong(commit));
        }
        next++;
        return commit;
    }
}
