package org.mingbai.access.write.erasure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.UnitCode;

/**
 * A ticket as far as an erasure needs to know it.
 *
 * @param opened null while there is no such ticket
 * @param path where it lies
 * @param erased whether its texts are
 * @param faultCases that were opened about it
 */
record TicketMatter(@Nullable TicketOpened opened, List<UnitCode> path, boolean closed, boolean erased, Set<FaultCaseId> faultCases) {

    static final TicketMatter NONE = new TicketMatter(null, List.of(), false, false, Set.of());

    static final Fold<TicketMatter> FOLD = Fold.from(NONE)
            .on(TicketOpened.class, (_, opened) -> new TicketMatter(opened, opened.path(), false, false, Set.of()))
            .on(HandlingEvent.Moved.class, (matter, moved) -> matter.at(moved.to().path()))
            .on(TicketClosed.class, (matter, _) -> matter.closed(true))
            .on(TicketReopened.class, (matter, _) -> matter.closed(false))
            .on(FaultCaseOpened.class, (matter, faultCase) -> matter.with(faultCase.faultCase()))
            .on(PersonalDataErased.class, TicketMatter::after);

    TicketMatter {
        path = List.copyOf(path);
        faultCases = Set.copyOf(faultCases);
    }

    private TicketMatter at(List<UnitCode> now) {
        return new TicketMatter(opened, now, closed, erased, faultCases);
    }

    private TicketMatter closed(boolean now) {
        return new TicketMatter(opened, path, now, erased, faultCases);
    }

    private TicketMatter with(FaultCaseId faultCase) {
        var more = new LinkedHashSet<>(faultCases);
        more.add(faultCase);
        return new TicketMatter(opened, path, closed, erased, more);
    }

    private TicketMatter after(PersonalDataErased erasure) {
        boolean itsTexts = opened != null && erasure.concerns(ErasedKind.TICKET, opened.ticket().value());
        return new TicketMatter(opened, path, closed, erased || itsTexts, faultCases);
    }
}
