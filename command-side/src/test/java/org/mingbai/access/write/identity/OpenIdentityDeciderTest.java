package org.mingbai.access.write.identity;

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
import org.mingbai.access.events.IdentityOpened;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.Staff;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.time.Deadline;
import org.mingbai.time.Limit;
import org.mingbai.time.LimitUnit;
import org.mingbai.time.WorkingCalendar;

class OpenIdentityDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");
    private static final UnitCode SECTION = new UnitCode("130100-jc");
    private static final UnitCode OTHER_CITY = new UnitCode("130200");
    private static final List<UnitCode> PATH = List.of(PROVINCE, CITY, SECTION);
    private static final PostId POST = new PostId("post-jc-1");
    private static final PersonId ZHANG = new PersonId("person-zhang");
    private static final PersonId WANG = new PersonId("person-wang");
    private static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    private static final SubjectId SUBJECT = new SubjectId("subject-1");
    private static final OpenIdentity COMMAND = new OpenIdentity(TICKET, null, "电话核实");
    private static final CallId CALL = new CallId("call-2");
    private static final SubjectId CALLER = new SubjectId("subject-2");
    private static final OpenIdentity OF_CALL = new OpenIdentity(TICKET, CALL, "电话核实");
    private static final Decision HIDDEN = Decision.refuse(new OpenIdentityDecider.WhyNot.ReporterHiddenFromRespondent());

    @Test
    void an_opening_is_on_record_with_who_looked_and_why() {
        assertThat(decide(named(null), by(Role.OPERATOR, WANG))).isEqualTo(Decision.accept(
                new IdentityOpened(TICKET, null, SUBJECT, new AccountId("somebody"), new SealedText("ticket|reason|电话核实"), NOW)));
    }

    @Test
    void where_there_is_nothing_to_look_at_nobody_looked() {
        var erased = TicketCaller.FOLD.apply(named(null), new PersonalDataErased(new ErasureId("erasure-1"), TICKET, null, PATH,
                List.of(new ErasedKey(ErasedKind.SUBJECT, SUBJECT.value())), ErasureBasis.CONSENT_WITHDRAWN, new AccountId("officer"), new SealedText("r"), NOW));

        assertThat(decide(ticket(Disclosure.ANONYMOUS, null), by(Role.HANDLER, WANG))).isEqualTo(Decision.refuse(new OpenIdentityDecider.WhyNot.IdentityNotGiven()));
        assertThat(decide(erased, by(Role.HANDLER, WANG))).isEqualTo(Decision.refuse(new IdentityErased()));
    }

    @Test
    void a_confidential_caller_is_hidden_from_handlers_only() {
        var ticket = ticket(Disclosure.CONFIDENTIAL, null);

        assertThat(decide(ticket, by(Role.HANDLER, WANG))).isEqualTo(Decision.refuse(new OpenIdentityDecider.WhyNot.ReporterAskedForConfidence()));
        assertThat(decide(named(null), by(Role.HANDLER, WANG))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(ticket, by(Role.OPERATOR, WANG))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(ticket, by(Role.DISCIPLINE, WANG))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobody_of_the_unit_complained_about_sees_the_reporter() {
        var aboutSection = named(new Respondent(RespondentKind.UNIT, new SealedText("n"), SECTION.value()));
        var aboutBureau = named(new Respondent(RespondentKind.UNIT, new SealedText("n"), CITY.value()));

        assertThat(decide(aboutSection, by(Role.HANDLER, ZHANG))).isEqualTo(HIDDEN);
        assertThat(decide(aboutBureau, by(Role.HANDLER, ZHANG))).isEqualTo(HIDDEN);
        assertThat(decide(aboutSection, by(Role.HANDLER, WANG))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_complaint_about_a_post_or_a_person_is_one_about_their_unit() {
        assertThat(decide(named(new Respondent(RespondentKind.POST, new SealedText("n"), POST.value())), by(Role.HANDLER, ZHANG)))
                .isEqualTo(HIDDEN);
        assertThat(decide(named(new Respondent(RespondentKind.PERSON, new SealedText("n"), ZHANG.value())), by(Role.HANDLER, ZHANG)))
                .isEqualTo(HIDDEN);
        assertThat(decide(named(new Respondent(RespondentKind.PERSON, new SealedText("n"), ZHANG.value())), by(Role.HANDLER, LI)))
                .isEqualTo(HIDDEN);
    }

    @Test
    void who_left_the_unit_is_no_longer_of_it() {
        var staff = new ArrayList<DomainEvent>(STAFF);
        staff.add(new PostHolderNamed(POST, SECTION, Seat.A, WANG, new SealedText("n"), NOW));
        var ticket = named(new Respondent(RespondentKind.UNIT, new SealedText("n"), SECTION.value()));
        var state = new OpenIdentityDecider.State(ticket, false, Staff.FOLD.all(staff));

        assertThat(OpenIdentityDecider.decide(COMMAND, state, context(by(Role.HANDLER, ZHANG), false)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(OpenIdentityDecider.decide(COMMAND, state, context(by(Role.HANDLER, WANG), false))).isEqualTo(HIDDEN);
    }

    @Test
    void a_leader_is_of_the_unit_that_the_account_leads() {
        var leader = new Actor(new AccountId("somebody"), Set.of(Role.LEADER), Set.of(CITY), null);
        var aboutBureau = named(new Respondent(RespondentKind.UNIT, new SealedText("n"), CITY.value()));
        var aboutSection = named(new Respondent(RespondentKind.UNIT, new SealedText("n"), SECTION.value()));

        assertThat(decide(aboutBureau, leader)).isEqualTo(HIDDEN);
        assertThat(decide(aboutSection, leader)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_employer_with_an_id_like_ours_is_still_an_employer() {
        assertThat(decide(named(new Respondent(RespondentKind.EMPLOYER, new SealedText("n"), SECTION.value())), by(Role.HANDLER, ZHANG)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(named(new Respondent(RespondentKind.UNIT, new SealedText("n"), "市局三楼")), by(Role.HANDLER, ZHANG)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_ticket_exists_and_lies_within_the_jurisdiction_now() {
        var elsewhere = new Assignment(OTHER_CITY, List.of(PROVINCE, OTHER_CITY), null, null);
        var moved = TicketCaller.FOLD.apply(named(null), new TicketTransferred(TICKET, SECTION, elsewhere, new SealedText("r"), NOW));
        var local = new Actor(new AccountId("somebody"), Set.of(Role.OPERATOR), Set.of(CITY), null);

        assertThat(decide(TicketCaller.FOLD.empty(), local)).isEqualTo(Decision.refuse(new UnknownTicket(TICKET)));
        assertThat(decide(named(null), local)).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(moved, local)).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void a_caller_who_joined_is_looked_at_under_their_own_key_and_on_the_record_of_their_call() {
        var ticket = joined(named(null), Disclosure.NAMED, null);

        assertThat(decide(OF_CALL, ticket, by(Role.OPERATOR, WANG))).isEqualTo(Decision.accept(
                new IdentityOpened(TICKET, CALL, CALLER, new AccountId("somebody"), new SealedText("ticket|reason|电话核实"), NOW)));
        assertThat(decide(ticket, by(Role.OPERATOR, WANG))).as("the first caller stays the first").isEqualTo(Decision.accept(
                new IdentityOpened(TICKET, null, SUBJECT, new AccountId("somebody"), new SealedText("ticket|reason|电话核实"), NOW)));
    }

    @Test
    void what_one_caller_asked_for_holds_for_that_caller_only() {
        var confidential = joined(named(null), Disclosure.CONFIDENTIAL, null);
        assertThat(decide(OF_CALL, confidential, by(Role.HANDLER, WANG))).isEqualTo(Decision.refuse(new OpenIdentityDecider.WhyNot.ReporterAskedForConfidence()));
        assertThat(decide(confidential, by(Role.HANDLER, WANG))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(OF_CALL, joined(ticket(Disclosure.CONFIDENTIAL, null), Disclosure.NAMED, null), by(Role.HANDLER, WANG)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(OF_CALL, joined(named(null), Disclosure.ANONYMOUS, null), by(Role.OPERATOR, WANG))).isEqualTo(Decision.refuse(new OpenIdentityDecider.WhyNot.IdentityNotGiven()));
        var erased = TicketCaller.FOLD.apply(joined(named(null), Disclosure.NAMED, null), new PersonalDataErased(new ErasureId("erasure-1"), TICKET, CALL, PATH,
                List.of(new ErasedKey(ErasedKind.SUBJECT, CALLER.value())), ErasureBasis.CONSENT_WITHDRAWN, new AccountId("officer"), new SealedText("r"), NOW));
        assertThat(decide(OF_CALL, erased, by(Role.OPERATOR, WANG))).isEqualTo(Decision.refuse(new IdentityErased()));
        assertThat(decide(erased, by(Role.OPERATOR, WANG))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whom_either_complains_of_never_sees_the_caller_who_joined() {
        var section = new Respondent(RespondentKind.UNIT, new SealedText("n"), SECTION.value());
        assertThat(decide(OF_CALL, joined(named(null), Disclosure.NAMED, section), by(Role.HANDLER, ZHANG))).isEqualTo(HIDDEN);
        assertThat(decide(joined(named(null), Disclosure.NAMED, section), by(Role.HANDLER, ZHANG))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(OF_CALL, joined(named(section), Disclosure.NAMED, null), by(Role.HANDLER, ZHANG))).isEqualTo(HIDDEN);
    }

    @Test
    void a_call_that_does_not_stand_with_the_ticket_shows_nobody() {
        var separated = TicketCaller.FOLD.apply(joined(named(null), Disclosure.NAMED, null),
                new CallSeparated(CALL, TICKET, new SealedText("r"), null, null, null, null, PATH, NOW));
        for (var ticket : List.of(named(null), separated)) {
            assertThat(decide(OF_CALL, ticket, by(Role.OPERATOR, WANG))).isEqualTo(Decision.refuse(new OpenIdentityDecider.WhyNot.CallIsNotOfTheTicket(CALL)));
        }
    }

    @Test
    void a_stale_version_is_refused() {
        var state = new OpenIdentityDecider.State(named(null), false, Staff.FOLD.all(STAFF));

        assertThat(OpenIdentityDecider.decide(COMMAND, state, context(by(Role.OPERATOR, WANG), true)))
                .isEqualTo(Decision.refuse(new StaleVersion()));
    }

    private static final PersonId LI = new PersonId("person-li");

    private static final List<DomainEvent> STAFF = List.of(
            new PostEstablished(POST, SECTION, PATH, "监察一岗", Instant.EPOCH),
            new PostHolderNamed(POST, SECTION, Seat.A, ZHANG, new SealedText("n"), Instant.EPOCH),
            new UnitLeadNamed(SECTION, LI, new SealedText("n"), Instant.EPOCH));

    private static Decision decide(TicketCaller ticket, Actor actor) {
        return OpenIdentityDecider.decide(COMMAND, new OpenIdentityDecider.State(ticket, false, Staff.FOLD.all(STAFF)), context(actor, false));
    }

    private static Decision decide(OpenIdentity command, TicketCaller ticket, Actor actor) {
        return OpenIdentityDecider.decide(command, new OpenIdentityDecider.State(ticket, false, Staff.FOLD.all(STAFF)), context(actor, false));
    }

    private static TicketCaller joined(TicketCaller ticket, Disclosure disclosure, @Nullable Respondent respondent) {
        var caller = disclosure == Disclosure.ANONYMOUS ? new CallerRef(disclosure, null, null) : new CallerRef(disclosure, CALLER, new SealedText("other"));
        var received = new CallReceived(CALL, HotlineLine.OFFICIALS, caller, CallOutcome.JOIN, TICKET, null, null, null, null, NOW);
        return TicketCaller.FOLD.apply(TicketCaller.FOLD.apply(ticket, received), new CallJoined(CALL, TICKET, new SealedText("s"), new SealedText("t"),
                respondent == null ? null : new CallAbout(respondent, null, null, null), null, NOW));
    }

    private static Context context(Actor actor, boolean stale) {
        return new Context(NOW, actor, WorkingCalendar.shipped(), stale,
                (kind, id, field, plain) -> new SealedText(kind + "|" + field + "|" + plain));
    }

    private static Actor by(Role role, PersonId person) {
        return new Actor(new AccountId("somebody"), Set.of(role), Set.of(PROVINCE), person);
    }

    private static TicketCaller named(@Nullable Respondent respondent) {
        return ticket(Disclosure.NAMED, respondent);
    }

    private static TicketCaller ticket(Disclosure disclosure, @Nullable Respondent respondent) {
        var caller = disclosure == Disclosure.ANONYMOUS ? new CallerRef(disclosure, null, null)
                : new CallerRef(disclosure, SUBJECT, new SealedText("identity"));
        var limit = new Limit(13, LimitUnit.WORKING_DAYS);
        var day = LocalDate.parse("2026-03-09");
        return TicketCaller.FOLD.all(List.of(new TicketOpened(TICKET, null, HotlineLine.OFFICIALS, caller, respondent, null, null, SECTION, PATH,
                new CardVersion(new CardId("bureau-hotline"), 1), new SealedText("subject"), new SealedText("text"),
                new Deadline(NOW, day, limit, day, "2026", false, null, null), List.of(), false, null, NOW)));
    }
}
