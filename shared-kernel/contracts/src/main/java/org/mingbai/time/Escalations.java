package org.mingbai.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How far a matter climbs by the clock alone: the same function for live tickets and for history that is entered late. */
public final class Escalations {

    private Escalations() {
    }

    /** The deadlines of the three levels: the citizen's, and the limits that follow it, each counted from the last day before. */
    public static List<Deadline> ladder(Deadline deadline, Pledge pledge, WorkingCalendar calendar) {
        return ladder(deadline, pledge, calendar, Map.of());
    }

    /**
     * As above, with the limits that passed before by their level: one that was counted firm stays as it was counted, in whatever calendar,
     * as long as the limit before it ends on the same day.
     */
    public static List<Deadline> ladder(Deadline deadline, Pledge pledge, WorkingCalendar calendar, Map<Integer, Deadline> passed) {
        var second = next(deadline, pledge.afterBreach().get(0), calendar, passed.get(2));
        var third = next(second, pledge.afterBreach().get(1), calendar, passed.get(3));
        return List.of(deadline, second, third);
    }

    private static Deadline next(Deadline before, Limit limit, WorkingCalendar calendar, @Nullable Deadline passed) {
        boolean stands = passed != null && !passed.provisional() && passed.startDay().equals(before.lastDay()) && passed.limit().equals(limit);
        return stands ? passed : Deadlines.after(before, limit, calendar);
    }

    /** The levels whose deadline had passed at {@code until}; at the very instant of a deadline it had not. */
    public static List<LevelReached> levels(Deadline deadline, Pledge pledge, WorkingCalendar calendar, Instant until) {
        return deadline.isLate(until) ? levels(ladder(deadline, pledge, calendar), until) : List.of();
    }

    public static List<LevelReached> levels(List<Deadline> ladder, Instant until) {
        var reached = new ArrayList<LevelReached>();
        for (var basis : ladder) {
            if (basis.isLate(until)) {
                reached.add(new LevelReached(reached.size() + 1, basis.at(), basis));
            }
        }
        return reached;
    }
}
