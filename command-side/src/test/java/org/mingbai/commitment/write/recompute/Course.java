package org.mingbai.commitment.write.recompute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mingbai.commitment.Promised;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.escalation.events.RaisedBy;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.Deadline;
import org.mingbai.time.DeadlineExplanation;
import org.mingbai.time.Deadlines;
import org.mingbai.time.WorkingCalendar;

/**
 * A ticket's history as it happens, with the clock looking before every act. Announcements are made on the way, or all were known before:
 * then they change nothing, and what is told is what should have been told from the first.
 */
final class Course {

    /** What happens to a ticket. */
    sealed interface Act {
        record Look() implements Act {
        }

        record Announce(CalendarYear year) implements Act {
        }

        record GiveBack(UnitCode to) implements Act {
        }

        record Extend(int days) implements Act {
        }

        record Resolve() implements Act {
        }

        record Reopen() implements Act {
        }
    }

    /** @param hours after the opening */
    record Timed(int hours, Act act) {
    }

    private static final SealedText TEXT = new SealedText("x");
    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");

    private final ProcedureCardPublished card;
    private final boolean knownBefore;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<Boolean> taken = new ArrayList<>();
    private WorkingCalendar calendar = WorkingCalendar.shipped();

    private Course(ProcedureCardPublished card, boolean knownBefore) {
        this.card = card;
        this.knownBefore = knownBefore;
    }

    static Course of(ProcedureCardPublished card, Instant opened, List<Timed> acts, boolean knownBefore) {
        var course = new Course(card, knownBefore);
        var inOrder = acts.stream().sorted(Comparator.comparing(Timed::hours)).toList();
        if (knownBefore) {
            inOrder.forEach(act -> course.learn(act.act()));
        }
        course.open(opened);
        inOrder.forEach(act -> course.happens(opened.plus(Duration.ofHours(act.hours())), act.act()));
        return course;
    }

    private void learn(Act act) {
        if (act instanceof Act.Announce announce) {
            calendar = calendar.with(announce.year());
        }
    }

    private void open(Instant at) {
        var promise = Promise.of(card, HotlineLine.COMPLAINT, at, calendar);
        events.add(new TicketOpened(Promised.TICKET, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null, null,
                CITY, List.of(PROVINCE, CITY), promise.card(), TEXT, TEXT, promise.deadline(), promise.steps(), false, null, at));
    }

    private void happens(Instant at, Act act) {
        look(at);
        switch (act) {
            case Act.Look _ -> { }
            case Act.Announce announce -> announced(at, announce);
            case Act.GiveBack give -> events.add(new TicketReturned(Promised.TICKET, CITY,
                    new Assignment(give.to(), List.of(PROVINCE, give.to()), null, null), 1, TEXT, at));
            case Act.Extend extend -> extended(at, extend.days());
            case Act.Resolve _ -> resolved(at);
            case Act.Reopen _ -> reopened(at);
        }
    }

    private void look(Instant at) {
        events.addAll(clock().due(card.pledge(), calendar, at));
    }

    private void announced(Instant at, Act.Announce announce) {
        if (!knownBefore) {
            learn(announce);
            var recount = RecomputeDeadlineDecider.decide(new RecomputeDeadline(Promised.TICKET),
                    new RecomputeDeadlineDecider.State(clock(), card.pledge()), Promised.at(at.toString(), calendar));
            events.addAll(((Decision.Accepted) recount).events());
            look(at);
        }
    }

    private void extended(Instant at, int days) {
        boolean allowed = clock().running() && !clock().deadline().isLate(at);
        taken.add(allowed);
        if (allowed) {
            events.add(new DeadlineExtended(Promised.TICKET, clock().round(), days, Deadlines.extend(clock().deadline(), days, calendar),
                    new AccountId("leader"), TEXT, at));
        }
    }

    private void resolved(Instant at) {
        if (clock().running()) {
            events.add(new TicketResolved(Promised.TICKET, null, TEXT, at));
        }
    }

    private void reopened(Instant at) {
        if (!clock().running()) {
            int round = clock().round() + 1;
            var promise = Promise.of(card, HotlineLine.COMPLAINT, at, calendar);
            int level = Math.min(3, clock().level() + 1);
            events.add(new TicketReopened(Promised.TICKET, round, promise.card(), promise.deadline(), promise.steps(), TEXT, at));
            if (round == 3) {
                events.add(new LevelRaised(Promised.TICKET, round, level, RaisedBy.SECOND_REOPENING, CITY, at));
            }
        }
    }

    TicketClock clock() {
        return TicketClock.FOLD.all(events);
    }

    List<DomainEvent> events() {
        return events;
    }

    /** Which of the extensions were granted. */
    List<Boolean> taken() {
        return taken;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** All that anybody can ask about the ticket's time, the names of calendars aside. */
    List<String> answers() {
        var told = new ArrayList<String>();
        var clock = clock();
        told.add("level " + clock.level() + ", next " + clock.nextDue(card.pledge(), calendar));
        clock.rounds().forEach(round -> {
            told.add("round " + round.round() + ": " + told(round.deadline()) + ", stopped " + round.stoppedAt() + ", warned " + round.warnedAt());
            round.steps().forEach(step -> told.add("step " + step.step() + ": " + told(step.deadline())));
        });
        clock.breaches().stream().map(breach -> "breach of " + breach.round() + "/" + breach.level() + " at " + breach.occurredAt() + " by "
                + breach.unit() + ": " + told(breach.basis())).forEach(told::add);
        return told;
    }

    private String told(Deadline deadline) {
        var why = DeadlineExplanation.of(deadline, calendar, "第十七条");
        return (deadline.at() + " " + deadline.lastDay() + " " + why.chinese() + why.english()).replace(deadline.calendarVersion(), "cn");
    }
}
