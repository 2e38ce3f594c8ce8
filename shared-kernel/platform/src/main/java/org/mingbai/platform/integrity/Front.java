package org.mingbai.platform.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.IndexWalk;
import org.mingbai.eventlog.LogWalk;
import org.mingbai.eventlog.proof.MerkleLog;

/**
 * How far this process has recomputed the log, and what it found to be there: the tree over it is made of nothing else, and who exchanges
 * commits later on is found out by what is remembered of them.
 */
final class Front {

    /** One hash of so many commits is remembered; through the chain it stands for all before it. */
    private static final int APART = 256;

    private final EventLog log;
    private final MerkleLog tree;
    private final SoundCommits sound;
    private final List<byte[]> milestones = new ArrayList<>();
    private LogWalk walk;
    private @Nullable IndexWalk index;
    private volatile boolean complete;

    Front(EventLog log, SoundCommits sound) {
        this.log = log;
        this.sound = sound;
        this.tree = MerkleLog.fed(log);
        this.walk = log.walk();
    }

    /** @param looked at, commits and entries; 0 where there is nothing to do */
    record Step(int looked, List<Damage> found) {
    }

    /** What comes next: commits, and after the first pass over them the index. */
    synchronized Step step() {
        long before = walk.position();
        long tail = log.tail();
        if (before < tail) {
            var found = new ArrayList<Damage>();
            found.addAll(walk.step(tail, commit -> takeUp(commit).ifPresent(found::add)));
            return new Step((int) (walk.position() - before), found);
        }
        if (complete) {
            return new Step(0, List.of());
        }
        var entries = index == null ? log.walkIndex(before, walk.entries()) : index;
        index = entries;
        int looked = entries.step();
        complete = looked == 0;
        return new Step(looked, complete ? entries.found() : List.of());
    }

    private Optional<Damage> takeUp(Commit commit) {
        if (commit.position() != tree.size() + 1) {
            return compare(commit);
        }
        sound.sound(commit);
        tree.take(commit.position(), commit.hash());
        if (commit.position() % APART == 0) {
            milestones.add(commit.hash());
        }
        return Optional.empty();
    }

    /** Whether it is still the commit that was verified before. */
    synchronized Optional<Damage> compare(Commit commit) {
        sound.sound(commit);
        long position = commit.position();
        if (position % APART == 0 && position / APART <= milestones.size()
                && !Arrays.equals(milestones.get((int) (position / APART) - 1), commit.hash())) {
            return Optional.of(exchanged(position, position - APART + 1));
        }
        return position == walk.position() && walk.hash().length > 0 && !Arrays.equals(walk.hash(), commit.hash())
                ? Optional.of(exchanged(position, Math.max(1, position / APART * APART)))
                : Optional.empty();
    }

    private static Damage exchanged(long position, long since) {
        return new Damage(position, since, "is not the commit that this process has verified before", Set.of());
    }

    /** After a repair: nothing is taken for granted. */
    synchronized void startOver() {
        walk = log.walk();
        index = null;
        complete = false;
    }

    /** True once everything that was there at the start has been looked at. */
    boolean complete() {
        return complete;
    }

    /** Up to here all is sound. */
    long verified() {
        return tree.size();
    }

    /** Up to here all was looked at. */
    synchronized long position() {
        return walk.position();
    }

    MerkleLog tree() {
        return tree;
    }
}
