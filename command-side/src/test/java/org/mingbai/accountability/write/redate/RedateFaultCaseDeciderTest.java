package org.mingbai.accountability.write.redate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.FaultCaseBreachAnnulled;
import org.mingbai.accountability.events.FaultCaseOpened;
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
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;

class RedateFaultCaseDeciderTest {

    private static final FaultCaseId CASE = Cases.CASE;
    private static final Deadline BEFORE = Promised.PROVISIONAL;
    private static final Deadline AFTER = Deadlines.recompute(BEFORE, Promised.AFTER);
    private static final String NOW = "2027-03-01T02:00:00Z";
    /** Later than both counts. */
    private static final Instant LONG_AFTER = AFTER.at().plusSeconds(3600);
    /** Late by the first count, not by the second. */
    private static final Instant BETWEEN = BEFORE.at().plusSeconds(3600);
    private static final LevelBreached BREACH = Promised.breached(1, BEFORE);
    private static final BreachRecounted MOVED = new BreachRecounted(Promised.TICKET, 1, 1, AFTER, new UnitCode("130100"), Instant.parse(NOW));
    private static final BreachAnnulled ANNULLED = new BreachAnnulled(Promised.TICKET, 1, 1, Promised.AFTER.version(), Instant.parse(NOW));
    private static final LevelBreached AFTER_ALL = Promised.breached(1, AFTER);

    @Test
    void the_instant_of_the_breach_is_that_of_the_case() {
        assertThat(decide(inherited(BEFORE.at()), LONG_AFTER, BREACH, MOVED)).isEqualTo(redated(AFTER.at()));
        assertThat(decide(inherited(BEFORE.at()), LONG_AFTER, BREACH)).as("nothing moved").isEqualTo(Decision.accept());
        assertThat(decide(inherited(AFTER.at()), LONG_AFTER, BREACH, MOVED)).as("the second time").isEqualTo(Decision.accept());
    }

    @Test
    void a_breach_that_was_none_at_the_opening_is_told_and_the_case_is_dated_by_its_opening() {
        assertThat(decide(inherited(BEFORE.at()), BETWEEN, BREACH, ANNULLED)).isEqualTo(annulled(BETWEEN));
        assertThat(decide(inherited(BEFORE.at()), BETWEEN, BREACH, MOVED)).as("moved past the opening").isEqualTo(annulled(BETWEEN));
        assertThat(decide(inherited(BEFORE.at()), BETWEEN, BREACH, ANNULLED, AFTER_ALL)).as("late only afterwards").isEqualTo(annulled(BETWEEN));
        assertThat(decide(inherited(BEFORE.at()), LONG_AFTER, BREACH, ANNULLED)).isEqualTo(annulled(LONG_AFTER));
        var told = RedateFaultCaseDecider.Dated.FOLD.all(List.of(opened(Cases.OVERDUE, false, BEFORE.at()), annulment(BETWEEN)));
        assertThat(decide(told, BETWEEN, BREACH, ANNULLED)).as("the second time").isEqualTo(Decision.accept());
        assertThat(decide(told, BETWEEN, BREACH, ANNULLED, AFTER_ALL)).as("never past the opening").isEqualTo(Decision.accept());
    }

    @Test
    void an_annulled_breach_that_comes_about_before_the_opening_after_all_takes_its_case_with_it() {
        var told = RedateFaultCaseDecider.Dated.FOLD.all(List.of(opened(Cases.OVERDUE, false, BEFORE.at()), annulment(LONG_AFTER)));

        assertThat(decide(told, LONG_AFTER, BREACH, ANNULLED, AFTER_ALL)).isEqualTo(redated(AFTER.at()));
        assertThat(decide(inherited(BEFORE.at()), LONG_AFTER, BREACH, ANNULLED, AFTER_ALL)).isEqualTo(redated(AFTER.at()));
    }

    @Test
    void a_ticket_that_turns_out_to_have_been_late_at_the_opening_dates_its_case() {
        assertThat(decide(inherited(BETWEEN), BETWEEN, BREACH)).isEqualTo(redated(BEFORE.at()));
        assertThat(decide(inherited(BETWEEN), BETWEEN, AFTER_ALL)).as("late only afterwards").isEqualTo(Decision.accept());
    }

    @Test
    void an_instant_that_an_officer_gave_stays() {
        assertThat(decide(dated(Cases.OVERDUE, true, BEFORE.at()), LONG_AFTER, BREACH, MOVED)).as("that of the breach").isEqualTo(Decision.accept());
        assertThat(decide(dated(Cases.OVERDUE, true, BEFORE.at()), BETWEEN, BREACH, ANNULLED)).isEqualTo(Decision.accept());
        assertThat(decide(dated(Cases.OVERDUE, null, BEFORE.at().minusSeconds(60)), LONG_AFTER, BREACH, MOVED)).isEqualTo(Decision.accept());
    }

    @Test
    void what_was_recorded_before_it_was_kept_who_gave_the_instant_follows_the_breach_that_it_names() {
        assertThat(decide(dated(Cases.OVERDUE, null, BEFORE.at()), LONG_AFTER, BREACH, MOVED)).isEqualTo(redated(AFTER.at()));
        assertThat(decide(dated(Cases.OVERDUE, null, BEFORE.at()), BETWEEN, BREACH, ANNULLED)).isEqualTo(annulled(BETWEEN));
    }

    @Test
    void another_fault_did_not_happen_at_the_deadline() {
        assertThat(decide(dated(Cases.LEAK, false, LONG_AFTER), LONG_AFTER, BREACH)).isEqualTo(Decision.accept());
    }

    @Test
    void there_is_such_a_case() {
        assertThat(RedateFaultCaseDecider.decide(new RedateFaultCase(CASE, Promised.TICKET, BETWEEN), RedateFaultCaseDecider.Dated.FOLD.empty(),
                TicketRecord.FOLD.empty(), Promised.at(NOW, Promised.AFTER))).isEqualTo(Decision.refuse(new UnknownFaultCase(CASE)));
    }

    private static Decision redated(Instant at) {
        return Decision.accept(new FaultCaseRedated(CASE, Promised.TICKET, at, Instant.parse(NOW)));
    }

    private static Decision annulled(Instant at) {
        return Decision.accept(annulment(at));
    }

    private static FaultCaseBreachAnnulled annulment(Instant at) {
        return new FaultCaseBreachAnnulled(CASE, Promised.TICKET, at, Instant.parse(NOW));
    }

    private static FaultCaseOpened opened(FaultCode fault, @Nullable Boolean given, Instant at) {
        return new FaultCaseOpened(CASE, Promised.TICKET, null, Cases.ZHANG, Cases.POST, Cases.UNIT, Cases.PATH, fault, Cases.sealed("facts", "超期"),
                false, given, at);
    }

    private static RedateFaultCaseDecider.Dated dated(FaultCode fault, @Nullable Boolean given, Instant at) {
        return RedateFaultCaseDecider.Dated.FOLD.all(List.of(opened(fault, given, at)));
    }

    private static RedateFaultCaseDecider.Dated inherited(Instant at) {
        return dated(Cases.OVERDUE, false, at);
    }

    private static Decision decide(RedateFaultCaseDecider.Dated dated, Instant openedAt, DomainEvent... ofTicket) {
        var ticket = TicketRecord.FOLD.all(Stream.concat(Stream.of(Promised.opened()), List.of(ofTicket).stream()).toList());
        return RedateFaultCaseDecider.decide(new RedateFaultCase(CASE, Promised.TICKET, openedAt), dated, ticket, Promised.at(NOW, Promised.AFTER));
    }
}
