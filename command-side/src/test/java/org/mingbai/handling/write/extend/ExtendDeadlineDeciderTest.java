package org.mingbai.handling.write.extend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.handling.Given;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Limit;
import org.mingbai.time.WorkingCalendar;

class ExtendDeadlineDeciderTest {

    private static final ProcedureCardPublished INSPECTION = Given.card(Limit.workingDays(60), Limit.workingDays(30));
    private static final ProcedureCardPublished LETTERS = Given.card(Limit.calendarDays(60), Limit.calendarDays(30));

    @Test
    void it_moves_the_deadline_by_so_many_days_in_the_unit_of_its_limit() {
        var before = Given.opened(INSPECTION).deadline();
        var event = extended(decide(10, INSPECTION, Given.ACCEPTED_AT));

        assertThat(event).isEqualTo(new DeadlineExtended(Given.TICKET, 1, 10,
                Deadlines.extend(before, 10, WorkingCalendar.shipped()), Given.ACCOUNT, Given.sealed("reason", "案情复杂"), Given.ACCEPTED_AT));
        assertThat(event.deadline().extendedBy()).isEqualTo(10);
        assertThat(event.deadline().startDay()).isEqualTo(before.startDay());
    }

    @Test
    void calendar_days_roll_off_a_rest_day_at_their_new_end() {
        // 10 March + 60 is Saturday 9 May, a make-up workday in 2026; + 61 is Sunday, so Monday.
        assertThat(Given.opened(LETTERS).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-05-09"));
        assertThat(extended(decide(1, LETTERS, Given.ACCEPTED_AT)).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-05-11"));
        assertThat(extended(decide(30, LETTERS, Given.ACCEPTED_AT)).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-06-08"));
    }

    @Test
    void all_extensions_of_a_round_together_stay_within_the_card() {
        var first = extended(decide(20, INSPECTION, Given.ACCEPTED_AT));

        assertThat(extended(decide(10, INSPECTION, Given.ACCEPTED_AT, first)).deadline().extendedBy()).isEqualTo(30);
        assertThat(decide(11, INSPECTION, Given.ACCEPTED_AT, first)).isEqualTo(Decision.refuse(new ExtendDeadlineDecider.WhyNot.ExtensionBeyondCard(30, 20, 10)));
        assertThat(decide(31, INSPECTION, Given.ACCEPTED_AT)).isEqualTo(Decision.refuse(new ExtendDeadlineDecider.WhyNot.ExtensionBeyondCard(30, 0, 30)));
    }

    @Test
    void a_card_that_names_no_extension_allows_none() {
        var card = Given.card(Limit.workingDays(13), null);

        assertThat(decide(1, card, Given.ACCEPTED_AT)).isEqualTo(Decision.refuse(new ExtendDeadlineDecider.WhyNot.CardAllowsNoExtension(card.card())));
    }

    @Test
    void a_deadline_is_extended_until_its_very_instant_and_not_after() {
        var deadline = Given.opened(INSPECTION).deadline().at();

        assertThat(decide(1, INSPECTION, deadline)).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(1, INSPECTION, deadline.plusNanos(1))).isEqualTo(Decision.refuse(new ExtendDeadlineDecider.WhyNot.DeadlineHasPassed(Given.TICKET)));
    }

    @Test
    void what_has_its_answer_has_no_running_deadline() {
        assertThat(decide(1, INSPECTION, Given.ACCEPTED_AT, Given.resolved())).isEqualTo(Decision.refuse(new ExtendDeadlineDecider.WhyNot.ClockNotRunning(Given.TICKET)));
    }

    @Test
    void there_is_such_a_ticket() {
        var nothing = new ExtendDeadlineDecider.State(TicketState.FOLD.empty(), TicketClock.FOLD.empty(), null);

        assertThat(ExtendDeadlineDecider.decide(new ExtendDeadline(Given.TICKET, 1, "复杂"), nothing, Given.now()))
                .isEqualTo(Decision.refuse(new UnknownTicket(Given.TICKET)));
    }

    private static DeadlineExtended extended(Decision decision) {
        return (DeadlineExtended) Given.events(decision).getFirst();
    }

    private static Decision decide(int days, ProcedureCardPublished card, Instant now, DomainEvent... then) {
        var events = new ArrayList<DomainEvent>(List.of(Given.opened(card)));
        events.addAll(List.of(then));
        return ExtendDeadlineDecider.decide(new ExtendDeadline(Given.TICKET, days, "案情复杂"),
                new ExtendDeadlineDecider.State(TicketState.FOLD.all(events), TicketClock.FOLD.all(events), card), Given.at(now));
    }
}
