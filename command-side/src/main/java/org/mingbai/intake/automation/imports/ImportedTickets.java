package org.mingbai.intake.automation.imports;

import java.util.List;

import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.springframework.stereotype.Component;

/** What an import has left in the log, for one that was cut off before it could tell. */
@Component
final class ImportedTickets {
    private final LogSlices log;

    ImportedTickets(LogSlices log) {
        this.log = log;
    }

    /** The level at which each ticket of the import came in. */
    List<Integer> levels(ImportId importId) {
        return log.facts(new Tag("import", importId.value())).stream()
                .filter(fact -> fact.event() instanceof TicketOpened)
                .map(this::level)
                .toList();
    }

    private int level(RecordedFact opened) {
        TicketNumber ticket = ((TicketOpened) opened.event()).ticket();
        List<DomainEvent> sameCommit = log.facts(opened.position(), new Tag("breach", ticket.value())).stream()
                .map(RecordedFact::event).toList();
        return Tally.level(sameCommit);
    }
}
