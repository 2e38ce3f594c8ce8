package org.mingbai.platform.integrity;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.IndexWalk;
import org.mingbai.eventlog.LogWalk;

/** Another pass over what was verified before: over the commits, then over the index. For one thread. */
final class Round {

    private final EventLog log;
    private final Front front;
    private final Consumer<Damage> found;
    private final long number;
    private final long upTo;
    private final LogWalk walk;
    private @Nullable IndexWalk index;

    Round(EventLog log, Front front, long number, Consumer<Damage> found) {
        this.log = log;
        this.front = front;
        this.number = number;
        this.found = found;
        this.upTo = front.position();
        this.walk = log.walk();
    }

    long number() {
        return number;
    }

    long position() {
        return walk.position();
    }

    /** @return how many commits or entries were looked at; 0 at the end */
    int step() {
        long before = walk.position();
        if (before < upTo) {
            walk.step(upTo, commit -> front.compare(commit).ifPresent(found)).forEach(found);
            return (int) (walk.position() - before);
        }
        var entries = index == null ? log.walkIndex(upTo, walk.entries()) : index;
        index = entries;
        int looked = entries.step();
        if (looked == 0) {
            List<Damage> extra = entries.found();
            extra.forEach(found);
        }
        return looked;
    }
}
