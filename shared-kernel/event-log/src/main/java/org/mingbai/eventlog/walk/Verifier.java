package org.mingbai.eventlog.walk;

import java.util.List;
import java.util.Optional;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.LogWalk;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.storage.CommitStorage;

/** Walks one range and stops at the first position that is not as it should be. */
public final class Verifier {

    private final CommitWalk walk;

    public Verifier(CommitStorage storage) {
        this.walk = new CommitWalk(storage);
    }

    public Verification verify(long from, long to) {
        if (from > 1 && from <= to) {
            Optional<Damage> fault = walk.startAfter(from - 1);
            if (fault.isPresent()) {
                return broken(fault.get());
            }
        }
        while (walk.position() < to) {
            List<Damage> found = walk.step(to, sound -> { });
            if (!found.isEmpty()) {
                return broken(found.getFirst());
            }
        }
        return new Verification.Intact(from, to, walk.events());
    }

    private static Verification broken(Damage damage) {
        return new Verification.Broken(damage.position(), damage.reason());
    }
}
