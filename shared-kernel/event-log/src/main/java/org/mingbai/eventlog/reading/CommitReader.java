package org.mingbai.eventlog.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.mingbai.eventlog.ChainLink;
import org.mingbai.eventlog.Commit;

/** Reads commits of a range in pieces, so that no reader holds anything of the storage between two steps. */
public final class CommitReader<T> implements Iterator<T> {

    private static final int PIECE = 1 << 20;

    /** Of the bytes that stand at a position. */
    private interface Decode<T> {
        T decode(long position, byte[] stored);
    }

    private final CheckedReads reads;
    private final long to;
    private final Decode<T> decode;
    private final Deque<byte[]> piece = new ArrayDeque<>();
    private long next;

    private CommitReader(CheckedReads reads, long from, long to, Decode<T> decode) {
        this.decode = decode;
        this.reads = reads;
        this.next = Math.max(1, from);
        this.to = to;
    }

    public static Stream<Commit> stream(CheckedReads reads, long from, long to) {
        return stream(new CommitReader<>(reads, from, to, reads::decode));
    }

    public static Stream<ChainLink> chain(CheckedReads reads, long from, long to) {
        return stream(new CommitReader<>(reads, from, to, reads::link));
    }

    public static <T> Stream<T> stream(Iterator<T> iterator) {
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
            piece.addAll(reads.from(next, to, PIECE));
        }
        byte[] bytes = piece.poll();
        if (bytes == null) {
            throw reads.missing(next);
        }
        T commit = decode.decode(next, bytes);
        next++;
        return commit;
    }
}
