package org.mingbai.access.write.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.access.events.ContactSetApart;
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
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Tag;
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

    private static final CallId OTHER_CALL = new CallId("call-2");

    /** What else is in the log. */
    private final List<DomainEvent> others = new ArrayList<>();
    private final List<DomainEvent> ofCases = new ArrayList<>();
    private final List<String> unrelated = new ArrayList<>();
    private final List<CallId> moved = new ArrayList<>();
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
        assertThat(decide(ticket(Erasable.TEXTS), opened(null))).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.MatterNotClosed(TICKET)));
        assertThat(decide(ticket(Erasable.CALLER), opened(null))).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.MatterNotClosed(TICKET)));
    }

    @Test
    void what_others_said_from_the_same_number_keeps_nothing_and_goes_nowhere() {
        others.add(opened(OTHER, new CallerRef(Disclosure.NAMED, new SubjectId("subject-2"), new SealedText("i")), null, OTHER_CALL));

        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED)).isEqualTo(Decision.accept(erased(List.of(CALLER_KEY))));
    }

    @Test
    void each_contact_that_is_chosen_stands_on_its_own_record_and_its_matter_is_over() {
        var second = new SubjectId("subject-2");
        others.add(opened(OTHER, new CallerRef(Disclosure.NAMED, second, new SealedText("i")), null, OTHER_CALL));
        var both = chosen(TICKET.value(), OTHER_CALL.value(), OTHER.value());

        assertThat(decide(both, opened(null), CLOSED)).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.MatterNotClosed(OTHER)));
        others.add(new TicketClosed(OTHER, null, NOW));
        assertThat(decide(both, opened(null), CLOSED)).isEqualTo(Decision.accept(erased(List.of(CALLER_KEY)),
                new PersonalDataErased(new ErasureId("erasure-3"), OTHER, OTHER_CALL, PATH, List.of(new ErasedKey(ErasedKind.SUBJECT, second.value())),
                        ErasureBasis.CONSENT_WITHDRAWN, new AccountId("officer"), new SealedText("erasure|reason|本人要求"), NOW)));
        assertThat(decide(chosen("call-nobody"), opened(null), CLOSED)).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.UnknownContact("call-nobody")));
    }

    @Test
    void whoever_an_earlier_version_put_under_the_same_key_gets_one_of_their_own_before_it_goes() {
        others.add(opened(OTHER, named(), null, OTHER_CALL));
        var apart = new ContactSetApart(OTHER_CALL, OTHER, SUBJECT, new SubjectId("subject-2"), new SealedText("subject|identity|明文"), NOW);

        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED)).isEqualTo(Decision.accept(apart, erased(List.of(CALLER_KEY))));
        others.add(apart);
        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED)).as("once").isEqualTo(Decision.accept(erased(List.of(CALLER_KEY))));
    }

    @Test
    void what_a_running_fault_case_may_need_stays_until_it_is_decided() {
        var needed = Decision.refuse(new ErasePersonalDataDecider.WhyNot.NeededByFaultCase(CASE));
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
        var again = Decision.refuse(new ErasePersonalDataDecider.WhyNot.AlreadyErased());

        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED, erased(List.of(TICKET_KEY)))).isEqualTo(again);
        assertThat(decide(ticket(Erasable.CALLER), opened(null), CLOSED, erased(List.of(CALLER_KEY)))).isEqualTo(again);
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED, erased(List.of(CALLER_KEY)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_anonymous_caller_has_no_identity_to_erase() {
        var opened = opened(TICKET, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null);

        assertThat(decide(ticket(Erasable.CALLER), opened, CLOSED)).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.CallerAnonymous()));
        assertThat(decide(ticket(Erasable.TEXTS), opened, CLOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobody_erases_what_was_said_about_themselves() {
        var about = new Respondent(RespondentKind.PERSON, new SealedText("n"), ZHANG.value());
        actor = by(PROVINCE, ZHANG);

        assertThat(decide(ticket(Erasable.TEXTS), opened(about), CLOSED)).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.ErasureInOwnCase()));
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
        assertThat(decide(call(Erasable.TEXTS), received(null), erased)).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.AlreadyErased()));
        actor = by(CITY, WANG);
        assertThat(decide(call(Erasable.TEXTS), received(null))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void the_texts_of_a_call_that_led_to_a_ticket_stand_there() {
        assertThat(decide(call(Erasable.TEXTS), received(OTHER))).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.TextsStandInTicket(OTHER)));
        assertThat(decide(call(Erasable.TEXTS))).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.UnknownCallNamed(CALL)));
        assertThat(decide(call(Erasable.CALLER))).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.UnknownCallNamed(CALL)));
        others.add(opened(OTHER, named(), null, OTHER_CALL));
        assertThat(decide(call(Erasable.CALLER), received(OTHER))).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.MatterNotClosed(OTHER)));
    }

    @Test
    void the_texts_of_a_call_that_was_taken_off_its_ticket_stand_with_the_call_until_it_joins_another() {
        var left = new CallSeparated(CALL, OTHER, new SealedText("reason"), new SealedText("s"), new SealedText("t"), null, null, null, NOW);
        assertThat(decide(call(Erasable.TEXTS), received(OTHER), left)).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(call(Erasable.TEXTS), received(OTHER), left, new CallJoined(CALL, TICKET, new SealedText("s"), new SealedText("t"), null, null, NOW)))
                .isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.TextsStandInTicket(TICKET)));
    }

    @Test
    void a_contact_that_has_nothing_to_do_with_it_is_no_contact_of_it() {
        others.add(opened(OTHER, new CallerRef(Disclosure.NAMED, new SubjectId("subject-2"), new SealedText("i")), null, OTHER_CALL));
        others.add(new TicketClosed(OTHER, null, NOW));
        unrelated.add(OTHER_CALL.value());
        assertThat(decide(chosen(OTHER_CALL.value()), opened(null), CLOSED)).isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.UnknownContact(OTHER_CALL.value())));
    }

    @Test
    void a_ticket_that_a_call_left_keeps_nothing_of_its_caller() {
        var left = new CallSeparated(CALL, OTHER, new SealedText("reason"), new SealedText("s"), new SealedText("t"), null, null, null, NOW);
        others.add(opened(OTHER, new CallerRef(Disclosure.NAMED, new SubjectId("subject-2"), new SealedText("i")), null, OTHER_CALL));
        assertThat(decide(call(Erasable.CALLER), received(OTHER), left)).isEqualTo(Decision.accept(new PersonalDataErased(ERASURE, null, CALL,
                List.of(PROVINCE), List.of(CALLER_KEY), ErasureBasis.CONSENT_WITHDRAWN, new AccountId("officer"), new SealedText("erasure|reason|本人要求"), NOW)));
        assertThat(decide(call(Erasable.CALLER), received(OTHER), left, opened(TICKET, named(), null, CALL))).as("its own ticket is open")
                .isEqualTo(Decision.refuse(new ErasePersonalDataDecider.WhyNot.MatterNotClosed(TICKET)));
    }

    @Test
    void what_was_said_on_a_call_that_came_from_another_ticket_goes_under_both_keys() {
        moved.add(OTHER_CALL);
        assertThat(decide(ticket(Erasable.TEXTS), opened(null), CLOSED))
                .isEqualTo(Decision.accept(erased(List.of(TICKET_KEY, new ErasedKey(ErasedKind.CALL, OTHER_CALL.value())))));
    }

    private Decision decide(ErasePersonalData command, DomainEvent... history) {
        var events = new ArrayList<>(List.of(history));
        events.addAll(others);
        var contacts = Contacts.FOLD.all(events);
        var matters = new LinkedHashMap<String, ContactMatter>();
        if (command.what().contains(Erasable.CALLER)) {
            var own = String.valueOf(command.ticket() == null ? command.call() : command.ticket());
            (command.contacts().isEmpty() ? List.of(new ErasePersonalData.Chosen(ERASURE, own)) : command.contacts()).forEach(chosen -> {
                var contact = contacts.all().stream().filter(each -> each.id().equals(chosen.contact())
                        || each.opens() && chosen.contact().equals(String.valueOf(each.ticket()))).findFirst().orElse(null);
                matters.putIfAbsent(contact == null ? chosen.contact() : contact.id(), new ContactMatter(chosen.erasure(), chosen.contact(), contact, !unrelated.contains(chosen.contact()),
                        contact == null ? TicketMatter.NONE : matter(events, contact.ticket()), Staff.FOLD.empty()));
            });
        }
        var staying = matters.values().stream().filter(each -> each.contact() != null && !each.contact().erased() && each.contact().named())
                .flatMap(each -> contacts.under(each.contact().caller().subject()).stream()).filter(each -> !matters.containsKey(each.id()))
                .map(each -> new ErasePersonalDataDecider.Staying(each, "明文")).toList();
        var state = new ErasePersonalDataDecider.State(matter(events, command.ticket()), CallMatter.FOLD.all(List.of(history)), List.of(PROVINCE),
                List.copyOf(matters.values()), staying, moved, PendingCases.FOLD.all(ofCases), Staff.FOLD.empty());
        return ErasePersonalDataDecider.decide(command, state, new Context(NOW, actor, WorkingCalendar.shipped(), false,
                (kind, id, field, plain) -> new SealedText(kind + "|" + field + "|" + plain)));
    }

    /** As the handler reads it: only what bears the ticket's tag. */
    private static TicketMatter matter(List<DomainEvent> events, @Nullable TicketNumber ticket) {
        return ticket == null ? TicketMatter.NONE
                : TicketMatter.FOLD.all(events.stream().filter(event -> event.tags().contains(Tag.of("ticket", ticket))).toList());
    }

    private static ErasePersonalData chosen(String... contacts) {
        var ids = IntStream.range(0, contacts.length).mapToObj(i -> new ErasePersonalData.Chosen(new ErasureId("erasure-" + (i + 2)), contacts[i])).toList();
        return new ErasePersonalData(ERASURE, TICKET, null, Set.of(Erasable.CALLER), ids, ErasureBasis.CONSENT_WITHDRAWN, "本人要求");
    }

    private static ErasePersonalData ticket(Erasable... what) {
        return new ErasePersonalData(ERASURE, TICKET, null, Set.of(what), List.of(), ErasureBasis.CONSENT_WITHDRAWN, "本人要求");
    }

    private static ErasePersonalData call(Erasable... what) {
        return new ErasePersonalData(ERASURE, null, CALL, Set.of(what), List.of(), ErasureBasis.CONSENT_WITHDRAWN, "本人要求");
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
        return opened(TICKET, named(), respondent, null);
    }

    private static TicketOpened opened(TicketNumber number, CallerRef caller, @Nullable Respondent respondent, @Nullable CallId call) {
        var limit = new Limit(13, LimitUnit.WORKING_DAYS);
        var day = LocalDate.parse("2026-03-09");
        return new TicketOpened(number, call, HotlineLine.OFFICIALS, caller, respondent, null, null, CITY, PATH,
                new CardVersion(new CardId("bureau-hotline"), 1), new SealedText("subject"), new SealedText("text"),
                new Deadline(NOW, day, limit, day, "2026", false, null, null), List.of(), false, null, NOW);
    }

    private static CallReceived received(@Nullable TicketNumber ticket) {
        return new CallReceived(CALL, HotlineLine.POLICY, named(), ticket == null ? CallOutcome.ANSWERED : CallOutcome.JOIN, ticket,
                null, null, null, null, NOW);
    }

    private static FaultCaseOpened faultCase() {
        return new FaultCaseOpened(CASE, TICKET, null, ZHANG, new PostId("post-1"), CITY, PATH, new FaultCode("overdue-handling"),
                new SealedText("f"), false, false, NOW);
    }
}
