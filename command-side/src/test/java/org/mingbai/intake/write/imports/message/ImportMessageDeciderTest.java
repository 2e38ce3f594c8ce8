package org.mingbai.intake.write.imports.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.Origin;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.imports.rows.MessageRow;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.ChinaTime;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** 13 working days from Thursday, 25 April 2019: over May Day and two make-up Sundays, the last is Wednesday, 15 May. */
class ImportMessageDeciderTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2019-04-25T01:32:09Z");
    private static final Instant LAST_MOMENT = ChinaTime.endOf(LocalDate.parse("2019-05-15"));
    private static final TicketNumber TICKET = TicketNumber.of(2019, 7);
    private static final SubjectId SUBJECT = new SubjectId("subject-1");
    private static final ImportId IMPORT = new ImportId("import-1");
    private static final List<UnitCode> PATH = List.of(new UnitCode("130000"), new UnitCode("130100"));
    private static final ProcedureCardPublished CARD = new ProcedureCardPublished(new CardId("bureau-hotline"), 2, "明白卡",
            List.of(new CardStep("办结", List.of(), Limit.workingDays(13), null, StepStart.ACCEPTANCE, true, "公开承诺", false)),
            new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5))), null, Instant.EPOCH);

    @Test
    void an_answered_message_is_a_ticket_opened_and_resolved_at_its_own_times() {
        var replied = WRITTEN.plusSeconds(60);

        assertThat(events(message(WRITTEN, replied))).containsExactly(opened(),
                new TicketResolved(TICKET, null, sealed("ticket", TICKET.value(), "reply", "已补发"), replied));
    }

    @Test
    void it_promises_what_a_live_ticket_of_the_card_would_have_been_promised() {
        assertThat(opened().deadline()).isEqualTo(Promise.of(CARD, HotlineLine.COMPLAINT, WRITTEN, WorkingCalendar.shipped()).deadline());
        assertThat(opened().deadline().at()).isEqualTo(LAST_MOMENT);
    }

    @Test
    void a_reply_at_the_last_moment_is_in_time_and_one_nanosecond_later_is_late() {
        assertThat(levels(events(message(WRITTEN, LAST_MOMENT)))).isEmpty();
        assertThat(levels(events(message(WRITTEN, LAST_MOMENT.plusNanos(1))))).containsExactly(1);
    }

    @Test
    void a_late_reply_leaves_the_warning_and_every_level_that_was_reached_until_then() {
        var events = events(message(WRITTEN, Instant.parse("2019-06-20T02:00:00Z")));

        assertThat(events).hasExactlyElementsOfTypes(TicketOpened.class, DeadlineWarned.class, LevelBreached.class, LevelBreached.class,
                LevelBreached.class, TicketResolved.class);
        assertThat(events).filteredOn(LevelBreached.class::isInstance).extracting(DomainEvent::occurredAt).containsExactly(LAST_MOMENT,
                ChinaTime.endOf(LocalDate.parse("2019-05-22")), ChinaTime.endOf(LocalDate.parse("2019-05-29")));
    }

    @Test
    void an_unanswered_message_has_climbed_until_today_and_stays_open() {
        var events = events(message(WRITTEN, null));

        assertThat(levels(events)).containsExactly(1, 2, 3);
        assertThat(events).doesNotHaveAnyElementsOfTypes(TicketResolved.class);
        assertThat(events(message(NOW.minusSeconds(60), null))).hasExactlyElementsOfTypes(TicketOpened.class);
    }

    @Test
    void the_clock_finds_nothing_more_to_do_on_what_was_imported() {
        var events = events(message(WRITTEN, null));

        assertThat(TicketClock.FOLD.all(events).due(CARD.pledge(), WorkingCalendar.shipped(), NOW)).isEmpty();
    }

    @Test
    void a_message_that_is_known_changes_nothing() {
        assertThat(decide(message(WRITTEN, null), true)).isEqualTo(Decision.accept());
        assertThat(decide(message(NOW.plusSeconds(1), null), true)).isEqualTo(Decision.accept());
    }

    @Test
    void what_has_not_happened_yet_is_refused() {
        assertThat(decide(message(NOW.plusNanos(1), null), false)).isEqualTo(Decision.refuse(new MessageInTheFuture()));
        assertThat(decide(message(WRITTEN, NOW.plusNanos(1)), false)).isEqualTo(Decision.refuse(new ReplyInTheFuture()));
        assertThat(decide(message(NOW, NOW), false)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_reply_before_its_message_is_refused() {
        assertThat(decide(message(WRITTEN, WRITTEN.minusNanos(1)), false)).isEqualTo(Decision.refuse(new ReplyBeforeMessage()));
        assertThat(decide(message(WRITTEN, WRITTEN), false)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_people_wrote_stays_out_of_log_files() {
        assertThat(message(WRITTEN, WRITTEN).toString()).doesNotContain("拖欠").doesNotContain("三个月").doesNotContain("A0001").doesNotContain("补发");
    }

    private static TicketOpened opened() {
        var promise = Promise.of(CARD, HotlineLine.COMPLAINT, WRITTEN, WorkingCalendar.shipped());
        return new TicketOpened(TICKET, null, HotlineLine.COMPLAINT,
                new CallerRef(Disclosure.NAMED, SUBJECT, sealed("subject", SUBJECT.value(), "identity", "{\"name\":\"A0001\"}")), null,
                "劳动和社会保障", null, new UnitCode("130100"), PATH, new CardVersion(CARD.card(), 2), sealed("ticket", TICKET.value(), "subject", "拖欠工资"),
                sealed("ticket", TICKET.value(), "text", "三个月没有发工资"), promise.deadline(), promise.steps(), true, new Origin(IMPORT, "blind"), WRITTEN);
    }

    private static ImportMessage message(Instant at, @Nullable Instant repliedAt) {
        var reply = repliedAt == null ? null : new MessageRow.Reply("已补发", repliedAt);
        return new ImportMessage(IMPORT, "blind", new CardVersion(CARD.card(), 2), HotlineLine.COMPLAINT, PATH, TICKET, SUBJECT,
                "{\"name\":\"A0001\"}", new MessageRow(2, "2549", "A0001", "拖欠工资", at, "三个月没有发工资", reply, "劳动和社会保障"));
    }

    private static List<DomainEvent> events(ImportMessage message) {
        return ((Decision.Accepted) decide(message, false)).events();
    }

    private static List<Integer> levels(List<DomainEvent> events) {
        return events.stream().filter(LevelBreached.class::isInstance).map(event -> ((LevelBreached) event).level()).toList();
    }

    private static Decision decide(ImportMessage message, boolean known) {
        var actor = new Actor(new AccountId("dispatcher"), Set.of(Role.DISPATCHER), Set.of(new UnitCode("130100")), null);
        return ImportMessageDecider.decide(message, new ImportMessageDecider.State(known, CARD),
                new Context(NOW, actor, WorkingCalendar.shipped(), false, ImportMessageDeciderTest::sealed));
    }

    private static SealedText sealed(String kind, String id, String field, String plain) {
        return new SealedText(kind + "|" + id + "|" + field + "|" + plain);
    }
}
