package org.mingbai.accountability.write.redate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.events.FaultCaseRedated;
import org.mingbai.accountability.write.UnknownFaultCase;
import org.mingbai.accountability.write.open.TicketRecord;
import org.mingbai.commitment.Promised;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;

class RedateFaultCaseDeciderTest {

    private static final FaultCaseId CASE = new FaultCaseId("fault-1");
    private static final Deadline BEFORE = Promised.PROVISIONAL;
    private static final Deadline AFTER = Deadlines.recompute(BEFORE, Promised.AFTER);
    private static final String NOW = "2027-03-01T02:00:00Z";
    private static final LevelBreached BREACH = Promised.breached(1, BEFORE);
    private static final BreachRecounted MOVED = new BreachRecounted(Promised.TICKET, 1, 1, AFTER, new UnitCode("130100"), Instant.parse(NOW));
    private static final BreachAnnulled ANNULLED = new BreachAnnulled(Promised.TICKET, 1, 1, Promised.AFTER.version(), Instant.parse(NOW));

    @Test
    void the_instant_of_the_breach_is_that_of_the_case() {
        assertThat(decide(BEFORE.at(), BREACH, MOVED)).isEqualTo(redated());
        assertThat(decide(BEFORE.at(), BREACH)).as("nothing moved").isEqualTo(Decision.accept());
        assertThat(decide(AFTER.at(), BREACH, MOVED)).as("the second time").isEqualTo(Decision.accept());
    }

    @Test
    void an_annulled_breach_that_comes_about_after_all_takes_its_case_with_it() {
        assertThat(decide(BEFORE.at(), BREACH, ANNULLED)).as("until then the case says what it said").isEqualTo(Decision.accept());
        assertThat(decide(BEFORE.at(), BREACH, ANNULLED, Promised.breached(1, AFTER))).isEqualTo(redated());
    }

    @Test
    void an_instant_that_an_officer_gave_stays() {
        assertThat(decide(BEFORE.at().minusSeconds(60), BREACH, MOVED)).isEqualTo(Decision.accept());
    }

    @Test
    void there_is_such_a_case() {
        assertThat(RedateFaultCaseDecider.decide(new RedateFaultCase(CASE, Promised.TICKET), RedateFaultCaseDecider.Dated.FOLD.empty(),
                TicketRecord.FOLD.empty(), Promised.at(NOW, Promised.AFTER))).isEqualTo(Decision.refuse(new UnknownFaultCase(CASE)));
    }

    private static Decision redated() {
        return Decision.accept(new FaultCaseRedated(CASE, Promised.TICKET, AFTER.at(), Instant.parse(NOW)));
    }

    private static Decision decide(Instant caseSays, DomainEvent... ofTicket) {
        var ticket = TicketRecord.FOLD.all(Stream.concat(Stream.of(Promised.opened()), List.of(ofTicket).stream()).toList());
        return RedateFaultCaseDecider.decide(new RedateFaultCase(CASE, Promised.TICKET), new RedateFaultCaseDecider.Dated(caseSays), ticket,
                Promised.at(NOW, Promised.AFTER));
    }
}
