package org.mingbai.handling.read.file;

import java.util.Optional;

import org.mingbai.intake.events.CallSeparated;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.springframework.stereotype.Component;

/** Where a call stood before it came to a ticket: that it did is on the record of the call, and of the ticket that it left. */
@Component
final class CallsBefore {
    private final LogSlices log;

    CallsBefore(LogSlices log) {
        this.log = log;
    }

    /** The ticket that the call was taken off last, before this position. */
    Optional<TicketNumber> left(CallId call, long position) {
        return log.facts(position - 1, Tag.of("call", call)).stream().map(RecordedFact::event).filter(CallSeparated.class::isInstance)
                .map(event -> ((CallSeparated) event).ticket()).reduce((_, later) -> later);
    }
}
