package org.mingbai.eventlog.proof;

import java.time.Instant;
import java.util.Arrays;

/** Whether a log is still the one that was signed last, and the way on where it was put back on purpose. */
public final class Continuity {

    private final MerkleLog tree;
    private final CheckpointMemory memory;

    public Continuity(MerkleLog tree, CheckpointMemory memory) {
        this.tree = tree;
        this.memory = memory;
    }

    public LastSigned last() {
        return memory.read();
    }

    /**
     * The log contains what was signed last.
     *
     * @throws LogNotContinuedException if it does not
     */
    public LastSigned require() {
        var last = memory.read();
        var signed = last.checkpoint();
        if (signed != null && !continues(signed)) {
            throw new LogNotContinuedException(signed, tree.tail());
        }
        return last;
    }

    /** On a log that others append to, too, what they have signed may not have come here yet. */
    private boolean continues(Checkpoint signed) {
        return tree.reaches(signed.size()) && (signed.size() > tree.size() || Arrays.equals(tree.root(signed.size()), signed.root()));
    }

    /** From where to where a log was rewritten that does not continue what was signed: as closely as notes were kept. */
    public Rewritten rewritten() {
        var last = memory.read().checkpoint();
        long holds = 0;
        for (var kept : memory.kept()) {
            var known = kept.checkpoint();
            if (known.size() <= tree.size() && Arrays.equals(tree.root(known.size()), known.root())) {
                holds = Math.max(holds, known.size());
            }
        }
        long below = holds;
        long to = memory.kept().stream().mapToLong(kept -> kept.checkpoint().size()).filter(size -> size > below).min()
                .orElse(last == null ? tree.size() : last.size());
        return new Rewritten(holds + 1, to);
    }

    /**
     * @param from one after the newest note that still holds; 1 if none does
     * @param to   the size of the first that does not
     */
    public record Rewritten(long from, long to) {
    }

    /** Remembers a checkpoint of this log before anybody is given it; of several nodes each moves on only from what it has looked at. */
    void remember(Checkpoint next) {
        for (var last = require(); isBefore(last, next) && !memory.replace(last, last.movedTo(next));) {
            last = require();
        }
    }

    private static boolean isBefore(LastSigned last, Checkpoint next) {
        var signed = last.checkpoint();
        return signed == null || signed.size() < next.size();
    }

    /**
     * Goes on with the log as it is though it does not continue what was signed, and keeps on record that it was done.
     *
     * @return what is remembered now; as before where the log does continue it
     */
    public LastSigned accept(String reason, Instant at) {
        while (true) {
            var last = memory.read();
            var signed = last.checkpoint();
            if (signed == null || continues(signed)) {
                return last;
            }
            long size = tree.tail();
            var next = last.accepting(new Checkpoint(signed.origin(), size, tree.root(size)), new LastSigned.Acceptance(at, reason, size, signed));
            if (memory.replace(last, next)) {
                return next;
            }
        }
    }
}
