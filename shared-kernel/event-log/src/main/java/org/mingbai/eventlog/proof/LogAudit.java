package org.mingbai.eventlog.proof;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.EventLog;

/**
 * Checks a log against checkpoints that were kept outside it. The chain alone finds what was changed carelessly; who rewrites the chain
 * after a change, or cuts the end off, is found by the checkpoints, and no more closely than they are apart.
 */
public final class LogAudit {

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
        var walk = log.walk();
        while (walk.position() < tail) {
            var found = walk.step(tail, sound -> { });
            if (!found.isEmpty()) {
                return broken(found.getFirst());
            }
            progress.accept(walk.position());
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
        var index = log.walkIndex(tail, walk.entries());
        while (index.step() > 0) {
            progress.accept(tail);
        }
        if (!index.found().isEmpty()) {
            return broken(index.found().getFirst());
        }
        return new Sound(tail, walk.events());
    }

    private static Finding broken(Damage damage) {
        return new Broken(damage.position(), damage.reason());
    }
}
