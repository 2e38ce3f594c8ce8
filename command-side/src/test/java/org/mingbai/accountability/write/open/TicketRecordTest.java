package org.mingbai.accountability.write.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.time.Deadline;
import org.mingbai.time.Limit;
import org.mingbai.time.LimitUnit;

class TicketRecordTest {

    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    private static final Instant FIRST = Instant.parse("2026-02-01T16:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-01T16:00:00Z");

    @Test
    void the_first_breach_is_the_earliest_of_all_rounds() {
        assertThat(record(breached(2, 1, SECOND), breached(1, 1, FIRST)).firstBreach()).isEqualTo(FIRST);
    }

    @Test
    void higher_levels_are_no_breach_of_the_citizens_deadline() {
        assertThat(record(breached(1, 2, FIRST)).firstBreach()).isNull();
    }

    @Test
    void an_annulled_breach_accuses_nobody() {
        assertThat(record(breached(1, 1, FIRST), breached(2, 1, SECOND), new BreachAnnulled(TICKET, 1, 1, "2027", SECOND)).firstBreach())
                .isEqualTo(SECOND);
    }

    private static TicketRecord record(EscalationEvent... events) {
        return TicketRecord.FOLD.all(List.of(events));
    }

    private static LevelBreached breached(int round, int level, Instant at) {
        var day = LocalDate.parse("2026-01-31");
        var deadline = new Deadline(at, day, new Limit(13, LimitUnit.WORKING_DAYS), day, "2026", false, null, null);
        return new LevelBreached(TICKET, round, level, deadline, Cases.UNIT, at);
    }
}
