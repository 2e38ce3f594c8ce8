package org.mingbai.platform.integrity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.eventlog.proof.MerkleLog;

/**
 * Knows the state of the log. It recomputes the log itself: first all of it, then whatever is appended, and all of it again and again;
 * compares it with what was signed; and is told by reads what they meet. Safe for many threads.
 */
public final class LogGuard {

    private final EventLog log;
    private final CheckpointMemory memory;
    private final InstantSource clock;
    private final LongSupplier beyond;
    private final Front front;
    private final Continuity continuity;
    private final Findings findings = new Findings();
    private final AtomicLong rounds = new AtomicLong();
    private volatile @Nullable LogState against;
    private volatile @Nullable Checkpoint held;
    private volatile Instant wholeAt;

    public LogGuard(EventLog log, CheckpointMemory memory, InstantSource clock) {
        this(log, memory, clock, () -> 0, _ -> { });
    }

    /**
     * @param beyond a position of this very log that something else knows, and that the log did not have at the start; 0 if none
     * @param sound  is told of each commit that is found sound, each time
     */
    public LogGuard(EventLog log, CheckpointMemory memory, InstantSource clock, LongSupplier beyond, SoundCommits sound) {
        this.log = log;
        this.beyond = beyond;
        this.memory = memory;
        this.clock = clock;
        this.front = new Front(log, sound);
        this.continuity = new Continuity(front.tree(), memory);
        this.wholeAt = clock.instant();
        log.onDamage(findings::report);
    }

    public LogState state() {
        var back = against;
        if (back instanceof LogState.CutOff) {
            return back;
        }
        var first = findings.first();
        if (first.isPresent()) {
            return new LogState.Damaged(first.get(), findings.count());
        }
        if (back != null) {
            return back;
        }
        return front.complete() ? new LogState.Sound(front.verified()) : new LogState.Unverified(front.verified(), log.tail());
    }

    /** Every damage that is known, by position. */
    public List<Damage> damages() {
        return findings.all();
    }

    /** Up to here the log was recomputed by this process and is sound. */
    public long verified() {
        return front.verified();
    }

    /** When a whole pass over the log was last done; before the first, when this process began. */
    public Instant wholeAt() {
        return wholeAt;
    }

    /** How many whole passes were done. */
    public long rounds() {
        return rounds.get();
    }

    /** How often something was found, whether it was repaired since or not. */
    public long everFound() {
        return findings.ever();
    }

    /** The tree over what was verified. */
    public MerkleLog tree() {
        return front.tree();
    }

    /** How the log and what was signed stand to one another. */
    public Continuity continuity() {
        return continuity;
    }

    public LastSigned signed() {
        return memory.read();
    }

    /** @return how much was looked at, 0 where everything has been by now */
    int step() {
        boolean first = !front.complete();
        var step = front.step();
        step.found().forEach(findings::report);
        if (first && front.complete()) {
            lookBack();
            whole();
        }
        return step.looked();
    }

    /**
     * Walks on to the end that the log has now; where another is at it already, each takes a part.
     *
     * @return false if that took too long
     */
    public boolean walkOn(Duration most) {
        long target = log.tail();
        long end = System.nanoTime() + most.toNanos();
        lookBack();
        while (!front.complete() || front.position() < target) {
            step();
            if (System.nanoTime() - end > 0 && (!front.complete() || front.position() < target)) {
                return false;
            }
        }
        lookBack();
        return true;
    }

    /** Walks over all of it, from the first commit on. */
    public void walkAll() {
        while (step() > 0) {
            lookAtEnd();
        }
        var round = round();
        while (round.step() > 0) {
            lookAtEnd();
        }
        finish(round);
    }

    Round round() {
        return new Round(log, front, findings.begin(), findings::report);
    }

    void finish(Round round) {
        if (findings.end(round.number()) && front.verified() < front.position()) {
            front.startOver();
        }
        lookBack();
        whole();
    }

    private void whole() {
        rounds.incrementAndGet();
        wholeAt = clock.instant();
    }

    /** Whether the log continues what was signed: an end that is missing shows at once, the rest as far as it has been verified. */
    public synchronized void lookBack() {
        try {
            var signed = memory.read().checkpoint();
            against = signed == null ? withoutMemory() : signed.equals(held) ? null : compare(signed);
        } catch (StorageException failed) {
            against = new LogState.Unremembered(String.valueOf(failed.getMessage()));
        }
    }

    private @Nullable LogState withoutMemory() {
        long known = beyond.getAsLong();
        return known == 0 ? null : new LogState.Forgotten(known);
    }

    private @Nullable LogState compare(Checkpoint signed) {
        if (signed.size() > log.tail() && signed.size() > log.newestTail()) {
            return new LogState.CutOff(log.tail(), signed.size());
        }
        if (signed.size() > front.verified()) {
            return null;
        }
        if (Arrays.equals(front.tree().root(signed.size()), signed.root())) {
            held = signed;
            return null;
        }
        var between = continuity.rewritten();
        return new LogState.Rewritten(between.from(), between.to());
    }

    /** The newest commit that was verified is still there: who cuts the end off a log in use is noticed soon. */
    void lookAtEnd() {
        long end = front.position();
        try {
            log.commitAt(end).flatMap(front::compare).ifPresent(findings::report);
        } catch (CorruptCommitException told) {
            // by the read
        }
    }

    /**
     * @throws LogDamagedException if the log cannot be relied on
     * @throws StorageException    if it cannot be said whether it can
     */
    public void requireSound() {
        switch (state()) {
            case LogState.Sound _, LogState.Unverified _ -> { }
            case LogState.Unremembered unremembered -> throw new StorageException(unremembered.cause());
            case LogState.Forgotten forgotten -> throw new StorageException(forgotten.reason().orElse(""));
            case LogState.Damaged damaged -> throw new LogDamagedException(damaged.first().position(), damaged.first().reason());
            case LogState.CutOff cut -> refuse(cut);
            case LogState.Rewritten rewritten -> refuse(rewritten);
        }
    }

    private void refuse(LogState state) {
        // says more, and is what whoever signs would be told
        continuity.require();
        throw new LogDamagedException(state.firstBad().orElse(0), state.reason().orElse(""));
    }

    /** @throws LogDamagedException if what was read by these tags, at these positions, is damaged; an end that is missing says nothing about it */
    public void requireUndamaged(Set<Tag> asked, Collection<Long> positions) {
        findings.harmful(asked, positions).stream().findFirst().ifPresent(position -> {
            throw new LogDamagedException(position, "a decision would rest on it");
        });
    }

    /** The places of damage that an answer rests on which was found by these tags, at these positions. */
    public SortedSet<Long> under(Set<Tag> asked, Collection<Long> positions) {
        var under = new TreeSet<Long>();
        if (findings.count() > 0) {
            under.addAll(findings.under(asked, positions));
        }
        if (against instanceof LogState.CutOff cut) {
            under.add(cut.tail() + 1);
        } else if (against instanceof LogState.Rewritten rewritten && positions.stream().anyMatch(position -> position >= rewritten.from())) {
            under.add(rewritten.from());
        }
        return under;
    }
}
