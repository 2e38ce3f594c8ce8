package org.mingbai.access.write.erasure;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.TicketNumber;

/**
 * What somebody called about.
 *
 * @param erased whether it is already unknown who they were
 */
record CallerMatters(Set<TicketNumber> tickets, boolean erased) {

    static final CallerMatters NONE = new CallerMatters(Set.of(), false);

    static final Fold<CallerMatters> FOLD = Fold.from(NONE)
            .on(TicketOpened.class, (matters, opened) -> matters.with(opened.ticket()))
            .on(CallReceived.class, (matters, received) -> matters.with(received.ticket()))
            // read by the tag of one subject, whom an erasure bears only if it erases them
            .on(PersonalDataErased.class, (matters, erasure) -> new CallerMatters(matters.tickets, matters.erased
                    || erasure.erased().stream().anyMatch(key -> key.kind() == ErasedKind.SUBJECT)));

    CallerMatters {
        tickets = Set.copyOf(tickets);
    }

    private CallerMatters with(@Nullable TicketNumber ticket) {
        if (ticket == null) {
            return this;
        }
        var more = new LinkedHashSet<>(tickets);
        more.add(ticket);
        return new CallerMatters(more, erased);
    }
}
