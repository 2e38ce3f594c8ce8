package org.mingbai.supervision.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.SupervisorAppointed;

/**
 * The appointments of one account. A supervisor's right to act comes from these alone: it begins with the first day of a term, ends
 * with its last (China time, both included), and covers the districts of all terms that run.
 */
public record Appointments(List<SupervisorAppointed> all) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public static final Fold<Appointments> FOLD =
            Fold.from(new Appointments(List.of())).on(SupervisorAppointed.class, Appointments::and);

    public Appointments {
        all = List.copyOf(all);
    }

    private Appointments and(SupervisorAppointed appointed) {
        var more = new ArrayList<>(all);
        more.add(appointed);
        return new Appointments(more);
    }

    /** The appointment under which somebody may act now on what lies at the path; empty where there is none. */
    public Optional<SupervisorId> covering(List<UnitCode> path, Instant now) {
        var today = LocalDate.ofInstant(now, CHINA);
        return all.stream()
                .filter(appointed -> !today.isBefore(appointed.from()) && !today.isAfter(appointed.until()))
                .filter(appointed -> path.stream().anyMatch(appointed.districts()::contains))
                .map(SupervisorAppointed::supervisor)
                .findFirst();
    }

    /** A district that one of them has for days of this term, too; both ends are included. */
    public Optional<UnitCode> overlapping(List<UnitCode> districts, LocalDate from, LocalDate until) {
        return all.stream().filter(appointed -> !until.isBefore(appointed.from()) && !from.isAfter(appointed.until()))
                .flatMap(appointed -> appointed.districts().stream()).filter(districts::contains).findFirst();
    }
}
