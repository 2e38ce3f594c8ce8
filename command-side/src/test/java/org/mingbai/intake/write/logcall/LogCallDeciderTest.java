package org.mingbai.intake.write.logcall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.intake.Calls;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.intake.write.JoinedTicketIsClosed;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.OccurredInTheFuture;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownCard;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;

class LogCallDeciderTest {
    private static final List<UnitCode> PATH = List.of(Calls.PROVINCE, Calls.CITY);
    private static final JoinedTicket NOWHERE = JoinedTicket.FOLD.empty();

    @Test
    void a_complaint_opens_a_ticket_whose_deadline_counts_from_the_call() {
        var opened = opened(complaint(null));
        assertThat(opened.deadline().lastDay()).isEqualTo(LocalDate.parse("2026-03-10"));
        assertThat(opened.occurredAt()).isEqualTo(Calls.NOW);
        assertThat(opened.late()).isFalse();
        assertThat(opened.path()).isEqualTo(PATH);
        assertThat(opened.card().version()).isEqualTo(2);
    }

    @Test
    void a_policy_question_is_promised_sooner_than_a_complaint() {
        assertThat(opened(Calls.call(CallOutcome.TICKET, Calls.TICKET, HotlineLine.POLICY, null)).deadline().limit().amount()).isEqualTo(3);
        assertThat(opened(complaint(null)).deadline().limit().amount()).isEqualTo(13);
    }

    @Test
    void who_calls_and_what_is_said_enter_the_log_sealed() {
        var opened = opened(complaint(null));
        assertThat(opened.caller().identity().value()).isEqualTo("subject|subject-1|identity|{\"name\":\"张三\"}");
        assertThat(opened.text().value()).isEqualTo("ticket|" + Calls.TICKET + "|text|三个月没发");
        assertThat(opened.respondent().name().value()).isEqualTo("ticket|" + Calls.TICKET + "|respondent|某建筑公司");
    }

    @Test
    void the_call_leaves_its_text_to_the_ticket() {
        var received = (CallReceived) accepted(decide(complaint(null), true, NOWHERE, Calls.PROVINCE)).getFirst();
        assertThat(received.ticket()).isEqualTo(Calls.TICKET);
        assertThat(received.text()).isNull();
    }

    @Test
    void what_is_entered_more_than_an_hour_afterwards_is_marked_for_good() {
        assertThat(opened(complaint(Calls.NOW.minus(Duration.ofHours(1)))).late()).isFalse();
        assertThat(opened(complaint(Calls.NOW.minus(Duration.ofHours(1)).minusNanos(1))).late()).isTrue();
    }

    @Test
    void nothing_is_recorded_before_it_happened() {
        assertThat(decide(complaint(Calls.NOW.plusNanos(1)), true, NOWHERE, Calls.PROVINCE))
                .isEqualTo(Decision.refuse(new OccurredInTheFuture()));
    }

    @Test
    void an_unknown_district_or_card_is_named() {
        assertThat(LogCallDecider.decide(complaint(null), new LogCallDecider.State(List.of(), Optional.of(Calls.card()), NOWHERE),
                Calls.by(Calls.PROVINCE))).isEqualTo(Decision.refuse(new UnknownUnit(Calls.CITY, "district")));
        assertThat(decide(complaint(null), false, NOWHERE, Calls.PROVINCE)).isEqualTo(Decision.refuse(new UnknownCard(Calls.CARD)));
    }

    @Test
    void a_ticket_opens_only_where_the_operator_works() {
        assertThat(decide(complaint(null), true, NOWHERE, new UnitCode("130200"))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void a_further_call_joins_the_open_ticket() {
        var events = accepted(decide(join(), true, open(), Calls.PROVINCE));
        assertThat(events).hasExactlyElementsOfTypes(CallReceived.class, CallJoined.class);
        assertThat(((CallJoined) events.get(1)).ticket()).isEqualTo(Calls.TICKET);
    }

    @Test
    void whom_and_what_a_call_is_about_stays_with_its_words() {
        var joined = (CallJoined) accepted(decide(join(), true, open(), Calls.PROVINCE)).get(1);
        assertThat(joined.about()).isEqualTo(about("ticket|" + Calls.TICKET));
        var answered = (CallReceived) accepted(decide(Calls.call(CallOutcome.ANSWERED, null, HotlineLine.POLICY, null), true, NOWHERE, Calls.PROVINCE)).getFirst();
        assertThat(answered.about()).isEqualTo(about("call|" + Calls.CALL));
    }

    @Test
    void what_is_kept_of_a_call_that_joins_is_known() {
        assertThat(LogCallDecider.decide(join(), new LogCallDecider.State(List.of(), Optional.of(Calls.card()), open()), Calls.by(Calls.PROVINCE)))
                .isEqualTo(Decision.refuse(new UnknownUnit(Calls.CITY, "district")));
        assertThat(decide(join(), false, open(), Calls.PROVINCE)).isEqualTo(Decision.refuse(new UnknownCard(Calls.CARD)));
    }

    @Test
    void nothing_joins_a_ticket_that_is_closed_elsewhere_or_unknown() {
        var closed = JoinedTicket.FOLD.apply(open(), new TicketClosed(Calls.TICKET, null, Calls.NOW));
        assertThat(decide(join(), true, closed, Calls.PROVINCE)).isEqualTo(Decision.refuse(new JoinedTicketIsClosed(Calls.TICKET)));
        assertThat(decide(join(), true, open(), new UnitCode("130200"))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
        assertThat(decide(join(), true, NOWHERE, Calls.PROVINCE))
                .isEqualTo(Decision.refuse(new UnknownTicketNamed(Calls.TICKET, "ticket")));
    }

    @Test
    void a_call_answered_on_the_spot_keeps_question_and_answer_under_its_own_key() {
        var events = accepted(decide(Calls.call(CallOutcome.ANSWERED, null, HotlineLine.POLICY, null), true, NOWHERE, Calls.PROVINCE));
        assertThat(events).singleElement().isInstanceOfSatisfying(CallReceived.class, received -> {
            assertThat(received.answer().value()).isEqualTo("call|call-1|answer|已告知");
            assertThat(received.subject().value()).isEqualTo("call|call-1|subject|拖欠工资");
        });
    }

    private static CallAbout about(String owner) {
        return new CallAbout(new Respondent(RespondentKind.EMPLOYER, new SealedText(owner + "|respondent|某建筑公司"), null), "工资拖欠", Calls.CITY, Calls.CARD);
    }

    private static LogCall complaint(Instant occurredAt) {
        return Calls.call(CallOutcome.TICKET, Calls.TICKET, HotlineLine.COMPLAINT, occurredAt);
    }

    private static LogCall join() {
        return Calls.call(CallOutcome.JOIN, Calls.TICKET, HotlineLine.COMPLAINT, null);
    }

    private static JoinedTicket open() {
        return JoinedTicket.FOLD.apply(NOWHERE, opened(complaint(null)));
    }

    private static TicketOpened opened(LogCall call) {
        return (TicketOpened) accepted(decide(call, true, NOWHERE, Calls.PROVINCE)).get(1);
    }

    private static List<DomainEvent> accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }

    private static Decision decide(LogCall call, boolean cardIsPublished, JoinedTicket joined, UnitCode jurisdiction) {
        var card = cardIsPublished ? Optional.of(Calls.card()) : Optional.<ProcedureCardPublished>empty();
        return LogCallDecider.decide(call, new LogCallDecider.State(PATH, card, joined), Calls.by(jurisdiction));
    }
}
