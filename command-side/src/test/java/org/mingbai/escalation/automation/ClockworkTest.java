package org.mingbai.escalation.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.handling.Given;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.write.resolve.ResolveTicket;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Limit;
import org.mingbai.time.WorkingCalendar;

class ClockworkTest {

    private static final TicketNumber TICKET = Given.TICKET;
    private static final ProcedureCardPublished CARD = Given.card();
    private static final TicketOpened OPENED = opened(TICKET, Given.ACCEPTED_AT);
    private static final Instant DEADLINE = OPENED.deadline().at();
    private static final Instant SECOND = Deadlines.after(OPENED.deadline().lastDay(), Limit.workingDays(5), WorkingCalendar.shipped()).at();

    @TempDir
    private Path views;
    private final MemoryCommitStorage storage = new MemoryCommitStorage();
    private @Nullable Ticking ticking;

    @BeforeEach
    void one_open_ticket() {
        at(Given.ACCEPTED_AT).happened(CARD, OPENED);
    }

    @AfterEach
    void stop() {
        if (ticking != null) {
            ticking.close();
        }
    }

    @Test
    void nothing_is_done_before_it_is_due() {
        now().turn();
        assertThat(now().tail()).isOne();
        assertThat(now().list().dueBefore(DEADLINE.plusNanos(1), 1)).containsExactly(TICKET);
    }

    @Test
    void what_falls_due_while_the_system_is_down_is_done_after_the_next_start_and_once() {
        var after = at(DEADLINE.plusSeconds(1));
        after.turn();

        assertThat(after.events(TICKET, DeadlineWarned.class)).hasSize(1);
        assertThat(after.events(TICKET, LevelBreached.class)).singleElement()
                .satisfies(breach -> assertThat(breach.occurredAt()).as("when it passed, not when it was noticed").isEqualTo(DEADLINE));
        long tail = after.tail();
        after.turn();
        after.turn();
        assertThat(after.tail()).as("doing it again changes nothing").isEqualTo(tail);

        at(DEADLINE.plusSeconds(2)).turn();
        assertThat(now().tail()).as("nor does another start").isEqualTo(tail);
    }

    @Test
    void it_climbs_from_start_to_start() {
        at(DEADLINE.plusSeconds(1)).turn();
        at(SECOND).turn();
        assertThat(now().events(TICKET, LevelBreached.class)).hasSize(1);
        at(SECOND.plusSeconds(1)).turn();
        assertThat(now().events(TICKET, LevelBreached.class)).extracting(LevelBreached::level).containsExactly(1, 2);
        at(Instant.parse("2027-01-01T00:00:00Z")).turn();
        assertThat(now().events(TICKET, LevelBreached.class)).extracting(LevelBreached::level).containsExactly(1, 2, 3);
        assertThat(now().list().dueBefore(Instant.parse("2100-01-01T00:00:00Z"), now().tail())).as("at the top the clock rests").isEmpty();
    }

    @Test
    void a_lost_list_is_made_again_from_the_log() throws IOException {
        closed();
        try (var files = Files.walk(views)) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        at(DEADLINE.plusSeconds(1)).turn();
        assertThat(now().events(TICKET, LevelBreached.class)).hasSize(1);
    }

    @Test
    void what_the_clock_did_is_on_record_under_its_own_account_and_command() {
        at(DEADLINE.plusSeconds(1)).turn();
        assertThat(now().facts(TICKET)).filteredOn(fact -> fact.event() instanceof EscalationEvent).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.account()).isEqualTo("automation");
            assertThat(fact.metadata().get(CommitMetadata.COMMAND)).contains("RunClock");
        });
    }

    @Test
    void a_ticket_that_nobody_holds_climbs_like_any_other_and_a_vacancy_is_no_breach() {
        var unit = new UnitCode("130100");
        var section = new UnitCode("130100-jc");
        now().happened(new TicketDispatched(TICKET, new Assignment(section, List.of(Given.PROVINCE, unit, section), new PostId("post-1"), null),
                null, Given.ACCEPTED_AT));
        now().happened(new VacancyArose(new PostId("post-1"), section, Given.ACCEPTED_AT));
        now().turn();
        assertThat(now().events(TICKET, EscalationEvent.class)).isEmpty();

        at(Instant.parse("2027-01-01T00:00:00Z")).turn();
        assertThat(now().events(TICKET, LevelBreached.class)).extracting(LevelBreached::unit).containsExactly(section, unit, Given.PROVINCE);
    }

    @Test
    void many_turns_at_once_do_what_is_due_once() throws Exception {
        var tickets = IntStream.rangeClosed(100, 129).mapToObj(i -> TicketNumber.of(2026, i)).toList();
        tickets.forEach(ticket -> now().happened(opened(ticket, Given.ACCEPTED_AT)));
        var after = at(SECOND.plusSeconds(1));

        atOnce(after::turn, after::turn, after::turn, after::turn, after::turn, after::turn);

        assertThat(tickets).allSatisfy(ticket -> {
            assertThat(after.events(ticket, DeadlineWarned.class)).hasSize(1);
            assertThat(after.events(ticket, LevelBreached.class)).extracting(LevelBreached::level).containsExactly(1, 2);
        });
    }

    @Test
    void an_answer_and_the_clock_at_once_leave_one_breach_and_none_after_the_answer() throws Exception {
        for (int i = 200; i < 230; i++) {
            var ticket = TicketNumber.of(2026, i);
            now().happened(opened(ticket, Given.ACCEPTED_AT), new TicketDispatched(ticket, Given.in(Given.PROVINCE), null, Given.ACCEPTED_AT),
                    new TicketAccepted(ticket, null, Given.ACCEPTED_AT));
        }
        var late = at(DEADLINE.plusSeconds(1));
        for (int i = 200; i < 230; i++) {
            var ticket = TicketNumber.of(2026, i);
            atOnce(late::turn, () -> late.send(new ResolveTicket(ticket, Resolution.UPHELD, "已补发")).orRefuse());

            assertThat(late.events(ticket, LevelBreached.class)).hasSize(1);
            assertThat(late.events(ticket, DeadlineWarned.class)).hasSize(1);
            assertThat(late.facts(ticket).getLast().event()).as("the breach comes before the answer").isInstanceOf(TicketResolved.class);
        }
    }

    @Test
    void a_year_that_is_published_moves_what_comes_after_a_breach() {
        var lateInTheYear = opened(TicketNumber.of(2026, 300), Instant.parse("2026-12-10T02:00:00Z"));
        var deadline = lateInTheYear.deadline();
        assertThat(deadline.provisional()).isFalse();
        var breached = new LevelBreached(lateInTheYear.ticket(), 1, 1, deadline, Given.PROVINCE, deadline.at());
        now().happened(lateInTheYear, new DeadlineWarned(lateInTheYear.ticket(), 1, deadline, deadline.at()), breached);
        var year = new CalendarYear(2027, List.of(new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", true)));
        var published = WorkingCalendar.shipped().with(year);
        var before = Deadlines.after(deadline.lastDay(), Limit.workingDays(5), WorkingCalendar.shipped()).at();
        var after = Deadlines.after(deadline.lastDay(), Limit.workingDays(5), published).at();
        assertThat(after).isAfter(before);
        assertThat(now().list().dueBefore(before.plusSeconds(1), now().tail())).contains(lateInTheYear.ticket());

        now().happened(new CalendarPublished(year, published.version(), deadline.at()));

        assertThat(now().list().dueBefore(before.plusSeconds(1), now().tail())).doesNotContain(lateInTheYear.ticket());
        assertThat(now().list().dueBefore(after.plusSeconds(1), now().tail())).contains(lateInTheYear.ticket());
    }

    @Test
    void also_for_a_ticket_that_breached_a_moment_before_and_is_not_yet_to_be_found_by_searching() {
        var lateInTheYear = opened(TicketNumber.of(2026, 300), Instant.parse("2026-12-10T02:00:00Z"));
        var deadline = lateInTheYear.deadline();
        var year = new CalendarYear(2027, List.of(new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", true)));
        var published = WorkingCalendar.shipped().with(year);
        var before = Deadlines.after(deadline.lastDay(), Limit.workingDays(5), WorkingCalendar.shipped()).at();
        now().happened(lateInTheYear, new DeadlineWarned(lateInTheYear.ticket(), 1, deadline, deadline.at()),
                new LevelBreached(lateInTheYear.ticket(), 1, 1, deadline, Given.PROVINCE, deadline.at()));
        while (now().list().store().position().commit() < now().tail()) {
            Thread.onSpinWait();
        }
        now().happened(new CalendarPublished(year, published.version(), deadline.at()));

        assertThat(now().list().dueBefore(before.plusSeconds(1), now().tail())).doesNotContain(lateInTheYear.ticket());
    }

    @Test
    void a_ticket_that_is_entered_after_its_deadline_has_climbed_before_the_entry_is_answered() {
        var ticket = TicketNumber.of(2026, 400);
        var entered = opened(ticket, Given.ACCEPTED_AT);
        var late = new TicketOpened(ticket, null, entered.line(), entered.caller(), null, null, null, entered.unit(), entered.path(), entered.card(),
                entered.subject(), entered.text(), entered.deadline(), List.of(), true, null, entered.occurredAt());

        long position = at(DEADLINE.plusSeconds(1)).happened(late).position();

        assertThat(now().events(ticket, LevelBreached.class)).hasSize(1);
        assertThat(position).isEqualTo(now().tail());
    }

    private static TicketOpened opened(TicketNumber ticket, Instant acceptedAt) {
        var promise = Promise.of(CARD, HotlineLine.COMPLAINT, acceptedAt, WorkingCalendar.shipped());
        return new TicketOpened(ticket, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null, null,
                Given.PROVINCE, List.of(Given.PROVINCE), promise.card(), new SealedText("subject"), new SealedText("text"), promise.deadline(),
                promise.steps(), false, null, acceptedAt);
    }

    private Ticking now() {
        return Objects.requireNonNull(ticking);
    }

    /** Stops the system, if it runs, and starts it at this instant, on the same log and the same disk. */
    private Ticking at(Instant instant) {
        closed();
        ticking = new Ticking(storage, views, instant);
        return now();
    }

    private void closed() {
        if (ticking != null) {
            ticking.close();
            ticking = null;
        }
    }

    private static void atOnce(Runnable... all) throws Exception {
        var together = new CyclicBarrier(all.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var started : List.of(all).stream().map(each -> threads.submit(() -> {
                together.await();
                each.run();
                return true;
            })).toList()) {
                started.get();
            }
        }
    }
}
