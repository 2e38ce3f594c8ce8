package org.mingbai.handling.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.events.Assignment;
import org.mingbai.kernel.value.PostId;
import org.mingbai.organisation.events.VacancyArose;

/**
 * Who gets a ticket in one unit: the present holder of the post, A before B, and in a vacancy the lead. No ticket is ever left without
 * somebody who answers for it while there is a lead at all on the way up to the province.
 *
 * @param leads of the unit and those above it
 */
public record Placement(UnitDesks unit, Leads leads) {

    /** The place of a ticket that goes to this post, or to the unit that will find one. */
    public Assignment at(@Nullable PostId post) {
        return at(post == null ? unit.preferred() : unit.desk(post));
    }

    /** The same place as it is now: what lies with the lead alone stays there, what lies at a post stays at that post. */
    public Assignment again(Assignment before) {
        return before.post() == null ? at(Optional.empty()) : at(before.post());
    }

    /** The alarm for a ticket that lands at a vacant post, unless it was raised before. */
    public List<VacancyArose> newVacancy(Assignment landed, Instant now) {
        return unit.desks().stream()
                .filter(desk -> desk.post().equals(landed.post()) && desk.presentHolder().isEmpty() && !desk.vacancyOnRecord())
                .map(desk -> new VacancyArose(desk.post(), landed.unit(), now))
                .toList();
    }

    private Assignment at(Optional<Desk> desk) {
        var holder = desk.flatMap(Desk::presentHolder).or(() -> leads.nearest(unit.path()));
        return new Assignment(unit.path().getLast(), unit.path(), desk.map(Desk::post).orElse(null), holder.orElse(null));
    }
}
