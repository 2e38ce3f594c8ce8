package org.mingbai.accountability.write.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OccurredInTheFuture;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownPost;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;

class OpenFaultCaseDeciderTest {

    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    private static final ReportId REPORT = new ReportId("report-1");
    private static final Instant BREACH = Cases.NOW.minus(Duration.ofHours(24));

    private static final PostRecord POST = PostRecord.FOLD.all(List.of(
            new PostEstablished(Cases.POST, Cases.UNIT, Cases.PATH, "监察一岗", Instant.EPOCH),
            new PostHolderNamed(Cases.POST, Cases.UNIT, Seat.A, Cases.ZHANG, new SealedText("name"), Instant.EPOCH),
            new PostHolderNamed(Cases.POST, Cases.UNIT, Seat.A, Cases.LI, new SealedText("name"), Cases.NOW)));

    private static final OpenFaultCaseDecider.State ALL_KNOWN = new OpenFaultCaseDecider.State(Cases.PATH, POST,
            new TicketRecord(List.of(Cases.PATH), Map.of(1, BREACH), Set.of()), Cases.PATH, true, Cases.faults());

    @Test
    void a_case_from_a_breach_is_laid_on_who_held_the_post_at_the_breach() {
        assertThat(decide(command(TICKET, null, null), ALL_KNOWN)).isEqualTo(Decision.accept(new FaultCaseOpened(Cases.CASE, TICKET, null,
                Cases.ZHANG, Cases.POST, Cases.UNIT, Cases.PATH, Cases.OVERDUE, Cases.sealed("facts", "超期未办结"), false, false, BREACH)));
    }

    @Test
    void without_a_breach_it_happened_now() {
        var event = opened(decide(command(null, REPORT, null), ALL_KNOWN));

        assertThat(event.occurredAt()).isEqualTo(Cases.NOW);
        assertThat(event.person()).isEqualTo(Cases.LI);
        assertThat(event.report()).isEqualTo(REPORT);
    }

    @Test
    void only_overdue_handling_happened_when_the_deadline_passed() {
        var leak = new OpenFaultCase(Cases.CASE, TICKET, null, null, Cases.POST, Cases.UNIT, Cases.LEAK, "泄露", null);

        assertThat(opened(decide(leak, ALL_KNOWN)).occurredAt()).isEqualTo(Cases.NOW);
        assertThat(opened(decide(leak, ALL_KNOWN)).person()).as("who holds the post now").isEqualTo(Cases.LI);
    }

    @Test
    void it_keeps_whether_the_officer_gave_the_instant() {
        assertThat(opened(decide(command(TICKET, null, BREACH), ALL_KNOWN)).dateGiven()).isTrue();
        assertThat(opened(decide(command(TICKET, null, null), ALL_KNOWN)).dateGiven()).isFalse();
    }

    @Test
    void more_than_a_day_after_the_fact_is_late() {
        assertThat(opened(decide(command(null, null, BREACH), ALL_KNOWN)).late()).isFalse();
        assertThat(opened(decide(command(null, null, BREACH.minusNanos(1)), ALL_KNOWN)).late()).isTrue();
    }

    @Test
    void nothing_happened_in_the_future() {
        assertThat(decide(command(null, null, Cases.NOW.plusNanos(1)), ALL_KNOWN)).isEqualTo(Decision.refuse(new OccurredInTheFuture()));
    }

    @Test
    void everything_that_it_names_exists() {
        var s = ALL_KNOWN;
        assertThat(decide(command(TICKET, null, null), state(List.of(), s.post(), s.ticket(), s.report())))
                .isEqualTo(Decision.refuse(new UnknownUnit(Cases.UNIT, "unit")));
        assertThat(decide(command(TICKET, null, null), state(s.unit(), PostRecord.FOLD.empty(), s.ticket(), s.report())))
                .isEqualTo(Decision.refuse(new UnknownPost(Cases.POST, "post")));
        assertThat(decide(command(TICKET, null, null), state(s.unit(), s.post(), TicketRecord.FOLD.empty(), s.report())))
                .isEqualTo(Decision.refuse(new UnknownTicketNamed(TICKET, "ticket")));
        assertThat(decide(command(null, REPORT, null), state(s.unit(), s.post(), s.ticket(), List.of())))
                .isEqualTo(Decision.refuse(new OpenFaultCaseDecider.WhyNot.UnknownReport(REPORT)));
    }

    @Test
    void a_named_person_is_known_and_stands_above_the_default() {
        var named = new OpenFaultCase(Cases.CASE, null, null, Cases.LEADER, Cases.POST, Cases.UNIT, Cases.OVERDUE, "事实", null);
        var nobody = new OpenFaultCaseDecider.State(Cases.PATH, POST, TicketRecord.FOLD.empty(), List.of(), false, Cases.faults());

        assertThat(opened(decide(named, ALL_KNOWN)).person()).isEqualTo(Cases.LEADER);
        assertThat(decide(named, nobody)).isEqualTo(Decision.refuse(new OpenFaultCaseDecider.WhyNot.UnknownPerson(Cases.LEADER)));
    }

    @Test
    void the_fault_is_one_of_the_catalogue() {
        var fault = new FaultCode("being-late");
        var command = new OpenFaultCase(Cases.CASE, null, null, null, Cases.POST, Cases.UNIT, fault, "事实", null);

        assertThat(decide(command, ALL_KNOWN)).isEqualTo(Decision.refuse(new OpenFaultCaseDecider.WhyNot.UnknownFault(fault)));
    }

    @Test
    void the_post_belongs_to_the_unit() {
        var command = new OpenFaultCase(Cases.CASE, null, null, null, Cases.POST, Cases.CITY, Cases.OVERDUE, "事实", null);

        assertThat(decide(command, state(List.of(Cases.PROVINCE, Cases.CITY), POST, ALL_KNOWN.ticket(), ALL_KNOWN.report())))
                .isEqualTo(Decision.refuse(new OpenFaultCaseDecider.WhyNot.PostOfAnotherUnit(Cases.POST, Cases.CITY)));
    }

    @Test
    void unit_ticket_and_report_lie_within_the_jurisdiction() {
        var elsewhere = List.of(Cases.PROVINCE, Cases.OTHER_CITY);
        var officer = Cases.by(Cases.LEADER, Cases.CITY, false);
        var foreign = Cases.by(Cases.LEADER, Cases.OTHER_CITY, false);
        var foreignTicket = state(Cases.PATH, POST, new TicketRecord(List.of(elsewhere), Map.of(), Set.of()), elsewhere);
        var refused = Decision.refuse(new OutsideJurisdiction());

        assertThat(OpenFaultCaseDecider.decide(command(null, null, null), ALL_KNOWN, foreign)).isEqualTo(refused);
        assertThat(OpenFaultCaseDecider.decide(command(TICKET, null, null), foreignTicket, officer)).isEqualTo(refused);
        assertThat(OpenFaultCaseDecider.decide(command(null, REPORT, null), foreignTicket, officer)).isEqualTo(refused);
    }

    private static Decision decide(OpenFaultCase command, OpenFaultCaseDecider.State state) {
        return OpenFaultCaseDecider.decide(command, state, Cases.byLeader());
    }

    private static OpenFaultCase command(@Nullable TicketNumber ticket, @Nullable ReportId report, @Nullable Instant occurredAt) {
        return new OpenFaultCase(Cases.CASE, ticket, report, null, Cases.POST, Cases.UNIT, Cases.OVERDUE, "超期未办结", occurredAt);
    }

    private static OpenFaultCaseDecider.State state(List<UnitCode> unit, PostRecord post, TicketRecord ticket, List<UnitCode> report) {
        return new OpenFaultCaseDecider.State(unit, post, ticket, report, true, Cases.faults());
    }

    private static FaultCaseOpened opened(Decision decision) {
        return (FaultCaseOpened) ((Decision.Accepted) decision).events().getFirst();
    }
}
