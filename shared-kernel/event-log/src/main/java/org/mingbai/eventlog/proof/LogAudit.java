package org.mingbai.eventlog.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Verification;

/**
 * Checks a log against checkpoints that were kept outside it. The chain alone finds what was changed carelessly; who rewrites the chain
 * after a change, or cuts the end off, is found by the checkpoints, and no more closely than they are apart.
 */
public final class LogAudit {

    private static final long PIECE = 10_000;

    /** What the audit found. */
    public sealed interface Finding {
    }

    /** The log is whole and continues every checkpoint. */
    public record Sound(long size, long events) implements Finding {
    }

    /** @param position the first bad one: its bytes, its place in the chain or its index entries are not as they should be */
    public record Broken(long position, String reason) implements Finding {
    }

    /** The log ends at {@code size}, though a checkpoint stands for more: position {@code size + 1} is the first that is missing. */
    public record Truncated(long size, Checkpoint checkpoint) implements Finding {
    }

    /**
     * The chain is whole, and yet not what was signed: from the first to the last of these positions something was exchanged.
     *
     * @param from one after the newest checkpoint that still holds; 1 if none does
     * @param to   the size of the first checkpoint that does not
     */
    public record Rewritten(long from, long to) implements Finding {
    }

    /** Two checkpoints of one size with different roots: their signer signed two logs, and none is both. */
    public record Contradicting(Checkpoint one, Checkpoint other) implements Finding {
    }

    private LogAudit() {
    }

    /**
     * @param checkpoints verified ones of this log, in any order; with none, only the chain is checked
     * @param progress    told the position reached, now and then
     */
    public static Finding audit(EventLog log, List<Checkpoint> checkpoints, LongConsumer progress) {
        var bySize = checkpoints.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
        for (int i = 1; i < bySize.size(); i++) {
            if (bySize.get(i - 1).size() == bySize.get(i).size() && !bySize.get(i - 1).equals(bySize.get(i))) {
                return new Contradicting(bySize.get(i - 1), bySize.get(i));
            }
        }
        long tail = log.tail();
        long events = 0;
        for (long from = 1; from <= tail; from += PIECE) {
            long to = Math.min(tail, from + PIECE - 1);
            switch (log.verify(from, to)) {
                case Verification.Broken broken -> {
                    return new Broken(broken.position(), broken.reason());
                }
                case Verification.Intact intact -> events += intact.events();
            }
            progress.accept(to);
        }
        var tree = new MerkleLog(log);
        long holds = 0;
        for (var checkpoint : bySize) {
            if (checkpoint.size() > tail) {
                return new Truncated(tail, checkpoint);
            }
            if (!Arrays.equals(tree.root(checkpoint.size()), checkpoint.root())) {
                return new Rewritten(holds + 1, checkpoint.size());
            }
            holds = checkpoint.size();
        }
        return new Sound(tail, events);
    }
}
