package org.mingbai.access.write.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.ErasureBasis;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.Staff;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.AppealOutcome;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;
import org.mingbai.time.Limit;
import org.mingbai.time.LimitUnit;
import org.mingbai.time.WorkingCalendar;

class ErasePersonalDataDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");
    private static final List<UnitCode> PATH = List.of(PROVINCE, CITY);
    private static final PersonId ZHANG = new PersonId("person-zhang");
    private static final PersonId WANG = new PersonId("person-wang");
    private static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    private static final TicketNumber OTHER = TicketNumber.of(2026, 8);
    private static final CallId CALL = new CallId("call-1");
    private static final SubjectId SUBJECT = new SubjectId("subject-1");
    private static final ErasureId ERASURE = new ErasureId("erasure-1");
    private static final FaultCaseId CASE = new FaultCaseId("fault-1");
    private static final ErasedKey CALLER_KEY = new ErasedKey(ErasedKind.SUBJECT, SUBJECT.value());
    private static final ErasedKey TICKET_KEY = new ErasedKey(ErasedKind.TICKET, TICKET.value());
    private static final TicketClosed CLOSED = new TicketClosed(TICKET, null, NOW);

    private final List<DomainEvent> ofOther = new ArrayList<>();
    private final List<DomainEvent> ofCases = new ArrayList<>();
    private Actor actor = by(PROVINCE, WANG);

    @Test
    void the_caller_and_the_texts_of_a_closed_ticket_are_erased_and_the_reason_outlives_them() {
        assertThat(decide(ticket(Erasable.CALLER, Erasable.TEXTS), opened(null), CLOSED)).isEqualTo(Decision.accept(
                erased(List.of(CALLER_KEY, TICKET_KEY))));
    }

    @Test
    void only_what_was_asked_for_is_erased() {
        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED)).isEqualTo(Decision.accept(erased(List.of(CALLER_KEY))));
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED)).isEqualTo(Decision.accept(erased(List.of(TICKET_KEY))));
    }

    @Test
    void a_matter_that_is_not_closed_keeps_its_texts_and_its_caller() {
        assertThat(decide(ticket(Erasable.TEXTS), opened(null))).isEqualTo(Decision.refuse(new MatterNotClosed(TICKET)));
        assertThat(decide(ticket(Erasable.CALLER), opened(null))).isEqualTo(Decision.refuse(new MatterNotClosed(TICKET)));
    }

    @Test
    void nor_is_a_caller_erased_who_waits_for_an_answer_in_another_matter() {
        ofOther.add(opened(OTHER, named(), null));

        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED)).isEqualTo(Decision.refuse(new MatterNotClosed(OTHER)));
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_a_running_fault_case_may_need_stays_until_it_is_decided() {
        var needed = Decision.refuse(new NeededByFaultCase(CASE));
        ofCases.add(faultCase());
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), faultCase(), CLOSED)).isEqualTo(needed);
        assertThat(decide(ticket(Erasable.CALLER), opened(null), faultCase(), CLOSED)).isInstanceOf(Decision.Accepted.class);
        ofCases.add(new FaultFound(CASE, true, new SealedText("g"), NOW));
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), faultCase(), CLOSED)).isEqualTo(needed);
        ofCases.add(new SanctionDecided(CASE, Sanction.WARNING, 1, "条例", new SealedText("r"), NOW));
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), faultCase(), CLOSED)).isInstanceOf(Decision.Accepted.class);
        ofCases.add(new AppealLodged(CASE, new SealedText("g"), NOW));
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), faultCase(), CLOSED)).isEqualTo(needed);
        ofCases.add(new AppealDecided(CASE, AppealOutcome.UPHELD, Sanction.WARNING, new SealedText("r"), NOW));
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), faultCase(), CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_unfounded_case_needs_nothing_any_more() {
        ofCases.addAll(List.of(faultCase(), new FaultFound(CASE, false, new SealedText("g"), NOW)));

        assertThat(decide(ticket(Erasable.TEXTS), opened(null), faultCase(), CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nothing_is_erased_twice() {
        var again = Decision.refuse(new AlreadyErased());

        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED, erased(List.of(TICKET_KEY)))).isEqualTo(again);
        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED, erased(List.of(CALLER_KEY)))).isEqualTo(again);
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED, erased(List.of(CALLER_KEY)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_anonymous_caller_has_no_identity_to_erase() {
        var opened = opened(TICKET, new CallerRef(Disclosure.ANONYMOUS, null, null), null);

        assertThat(decide(ticket(Erasable.CALLER), opened, CLOSED)).isEqualTo(Decision.refuse(new CallerAnonymous()));
        assertThat(decide(ticket(Erasable.TEXTS), opened, CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobody_erases_what_was_said_about_themselves() {
        var about = new Respondent(RespondentKind.PERSON, new SealedText("n"), ZHANG.value());
        actor = by(PROVINCE, ZHANG);

        assertThat(decide(ticket(Erasable.TEXTS), opened(about), CLOSED)).isEqualTo(Decision.refuse(new ErasureInOwnCase()));
        actor = by(PROVINCE, WANG);
        assertThat(decide(ticket(Erasable.TEXTS), opened(about), CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_ticket_exists_and_lies_within_the_jurisdiction() {
        assertThat(decide(ticket(Erasable.TEXTS))).isEqualTo(Decision.refuse(new UnknownTicketNamed(TICKET, "ticket")));
        assertThat(decide(ticket(Erasable.CALLER, Erasable.TEXTS))).isEqualTo(Decision.refuse(new UnknownTicketNamed(TICKET, "ticket")));
        actor = by(new UnitCode("130200"), WANG);
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED)).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
        actor = by(CITY, WANG);
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_question_answered_on_the_call_is_erased_by_whoever_has_the_whole_province() {
        var erased = new PersonalDataErased(ERASURE, null, CALL, List.of(PROVINCE),
                List.of(CALLER_KEY, new ErasedKey(ErasedKind.CALL, CALL.value())), ErasureBasis.CONSENT_WITHDRAWN, new AccountId("officer"),
                new SealedText("erasure|reason|本人要求"), NOW);

        assertThat(decide(call(Erasable.CALLER, Erasable.TEXTS), received(null))).isEqualTo(Decision.accept(erased));
        assertThat(decide(call(Erasable.TEXTS), received(null), erased)).isEqualTo(Decision.refuse(new AlreadyErased()));
        actor = by(CITY, WANG);
        assertThat(decide(call(Erasable.TEXTS), received(null))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void the_texts_of_a_call_that_led_to_a_ticket_stand_there() {
        assertThat(decide(call(Erasable.TEXTS), received(OTHER))).isEqualTo(Decision.refuse(new TextsStandInTicket(OTHER)));
        assertThat(decide(call(Erasable.TEXTS))).isEqualTo(Decision.refuse(new UnknownCallNamed(CALL)));
        assertThat(decide(call(Erasable.CALLER))).isEqualTo(Decision.refuse(new UnknownCallNamed(CALL)));
        ofOther.add(opened(OTHER, named(), null));
        assertThat(decide(call(Erasable.CALLER), received(OTHER))).isEqualTo(Decision.refuse(new MatterNotClosed(OTHER)));
    }

    private Decision decide(ErasePersonalData command, DomainEvent... history) {
        var events = List.of(history);
        var ticket = TicketMatter.FOLD.all(events);
        var ofCaller = new ArrayList<>(command.ticket() == null ? List.<TicketMatter>of() : List.of(ticket));
        if (!ofOther.isEmpty()) {
            ofCaller.add(TicketMatter.FOLD.all(ofOther));
        }
        // as the handler reads it: only what bears the caller's tag
        var bySubject = events.stream().filter(event -> event.tags().stream().anyMatch(tag -> tag.key().equals("subject"))).toList();
        var state = new ErasePersonalDataDecider.State(ticket, CallMatter.FOLD.all(events), List.of(PROVINCE),
                CallerMatters.FOLD.all(bySubject), ofCaller, PendingCases.FOLD.all(ofCases), Staff.FOLD.empty());
        return ErasePersonalDataDecider.decide(command, state, new Context(NOW, actor, WorkingCalendar.shipped(), false,
                (kind, id, field, plain) -> new SealedText(kind + "|" + field + "|" + plain)));
    }

    private static ErasePersonalData ticket(Erasable... what) {
        return new ErasePersonalData(ERASURE, TICKET, null, Set.of(what), ErasureBasis.CONSENT_WITHDRAWN, "本人要求");
    }

    private static ErasePersonalData call(Erasable... what) {
        return new ErasePersonalData(ERASURE, null, CALL, Set.of(what), ErasureBasis.CONSENT_WITHDRAWN, "本人要求");
    }

    private static PersonalDataErased erased(List<ErasedKey> keys) {
        return new PersonalDataErased(ERASURE, TICKET, null, PATH, keys, ErasureBasis.CONSENT_WITHDRAWN, new AccountId("officer"),
                new SealedText("erasure|reason|本人要求"), NOW);
    }

    private static Actor by(UnitCode jurisdiction, PersonId person) {
        return new Actor(new AccountId("officer"), Set.of(Role.DISCIPLINE), Set.of(jurisdiction), person);
    }

    private static CallerRef named() {
        return new CallerRef(Disclosure.NAMED, SUBJECT, new SealedText("identity"));
    }

    private static TicketOpened opened(@Nullable Respondent respondent) {
        return opened(TICKET, named(), respondent);
    }

    private static TicketOpened opened(TicketNumber number, CallerRef caller, @Nullable Respondent respondent) {
        var limit = new Limit(13, LimitUnit.WORKING_DAYS);
        var day = LocalDate.parse("2026-03-09");
        return new TicketOpened(number, null, HotlineLine.OFFICIALS, caller, respondent, null, null, CITY, PATH,
                new CardVersion(new CardId("bureau-hotline"), 1), new SealedText("subject"), new SealedText("text"),
                new Deadline(NOW, day, limit, day, "2026", false, null, null), List.of(), false, null, NOW);
    }

    private static CallReceived received(@Nullable TicketNumber ticket) {
        return new CallReceived(CALL, HotlineLine.POLICY, named(), ticket == null ? CallOutcome.ANSWERED : CallOutcome.JOIN, ticket,
                null, null, null, NOW);
    }

    private static FaultCaseOpened faultCase() {
        return new FaultCaseOpened(CASE, TICKET, null, ZHANG, new PostId("post-1"), CITY, PATH, new FaultCode("overdue-handling"),
                new SealedText("f"), false, NOW);
    }
}
