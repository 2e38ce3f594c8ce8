package org.mingbai.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a matter climbs by the clock alone: the same function for live tickets and for history that is entered late. */
public final class Escalations {

    private Escalations() {
    }

    /** The deadlines of the three levels: the citizen's, and the limits that follow it, each counted from the last day before. */
    public static List<Deadline> ladder(Deadline deadline, Pledge pledge, WorkingCalendar calendar) {
        var second = Deadlines.after(deadline.lastDay(), pledge.afterBreach().get(0), calendar);
        var third = Deadlines.after(second.lastDay(), pledge.afterBreach().get(1), calendar);
        return List.of(deadline, second, third);
    }

    /** The levels whose deadline had passed at {@code until}; at the very instant of a deadline it had not. */
    public static List<LevelReached> levels(Deadline deadline, Pledge pledge, WorkingCalendar calendar, Instant until) {
        var reached = new ArrayList<LevelReached>();
        if (!deadline.isLate(until)) {
            return reached;
        }
        for (var basis : ladder(deadline, pledge, calendar)) {
            if (basis.isLate(until)) {
                reached.add(new LevelReached(reached.size() + 1, basis.at(), basis));
            }
        }
        return reached;
    }

    /**
     * The next instant at which the clock does something to an open matter; empty once it stands at level 3.
     *
     * @param warned whether the warning was given already
     * @param level the level reached by breaches so far, 0 to 3
     */
    public static Optional<Instant> nextDue(Deadline deadline, Pledge pledge, WorkingCalendar calendar, boolean warned, int level) {
        if (level >= 3) {
            return Optional.empty();
        }
        var next = level == 0 ? deadline.at() : ladder(deadline, pledge, calendar).get(level).at();
        if (level == 0 && !warned) {
            var warning = Deadlines.warningAt(deadline, calendar);
            return Optional.of(warning.isBefore(next) ? warning : next);
        }
        return Optional.of(next);
    }
}
