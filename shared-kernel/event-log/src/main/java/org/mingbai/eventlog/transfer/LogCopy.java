package org.mingbai.eventlog.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;

/** Copies a log into another storage, byte by byte; goes on where an earlier copy ended. */
public final class LogCopy {

    private static final int PIECE = 4 << 20;

    private LogCopy() {
    }

    /**
     * @param to       empty, or the beginning of the same log; without another writer
     * @param progress told the position reached, after each piece
     * @return the end of the target
     * @throws TransferException if the target is another log, or the source is damaged
     */
    public static Head copy(CommitStorage from, CommitStorage to, LongConsumer progress) {
        var taker = new Taker(to);
        long tail = from.last().map(CommitCodec::decode).map(Head::of).orElse(Head.EMPTY).position();
        requireBeginning(from, taker.head(), tail);
        while (taker.head().position() < tail) {
            List<byte[]> piece = from.commits(taker.head().position() + 1, tail, PIECE);
            if (piece.isEmpty()) {
                throw new TransferException("the source has no position " + (taker.head().position() + 1));
            }
            taker.take(piece.stream().map(bytes -> new SealedCommit(CommitCodec.decode(bytes), bytes)).toList());
            progress.accept(taker.head().position());
        }
        return taker.head();
    }

    private static void requireBeginning(CommitStorage from, Head target, long tail) {
        if (target.position() > tail) {
            throw new TransferException("the target ends at " + target.position() + ", after the source, which ends at " + tail);
        }
        if (target.position() > 0) {
            var same = from.commitAt(target.position()).map(CommitCodec::decode);
            if (same.isEmpty() || !Arrays.equals(same.get().hash(), target.hash())) {
                throw new TransferException("the target is another log: its position " + target.position() + " is not that of the source");
            }
        }
    }
}
