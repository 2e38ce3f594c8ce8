package org.mingbai.escalation.read.board;

import java.time.Instant;
import java.time.Period;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.escalation.clock.Leadership;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.time.Deadline;
import org.mingbai.time.WorkingCalendar;
import org.mingbai.time.WorkingTime;
import org.springframework.stereotype.Component;

/** Makes items of what was folded: opens the subject, measures how late it is now, and looks ahead on the ladder of the card's pledge. */
@Component
final class EscalationItems {
    private static final int HIGHEST = 3;

    private final Vault vault;
    private final CalendarInForce calendar;
    private final Supplier<Cards> cards;

    EscalationItems(Vault vault, LogSlices log, CalendarInForce calendar) {
        this.vault = vault;
        this.calendar = calendar;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    Escalation of(Climb climb, Instant now) {
        var clock = climb.clock();
        var deadline = clock.deadline();
        var row = vault.row();
        return new Escalation(clock.ticket(), row.open(KeyOwner.of(clock.ticket()), "subject", climb.subject()), clock.level(), climb.acting(), clock.path().getLast(),
                climb.since(), new Escalation.DeadlineInShort(deadline.at(), deadline.lastDay(), deadline.provisional()),
                overdue(deadline, now, calendar.calendar()), deadline.isLate(now), next(clock, cards.get(), calendar.calendar()), row.problem());
    }

    static Period overdue(Deadline deadline, Instant now, WorkingCalendar calendar) {
        return Period.ofDays(deadline.isLate(now) ? WorkingTime.daysBetween(deadline.at(), now, calendar) : 0);
    }

    /** By the clock alone, so from the step that the running round has reached. A step that raises nothing is passed over. */
    static Escalation.@Nullable Next next(TicketClock clock, Cards cards, WorkingCalendar calendar) {
        var ladder = clock.ladder(cards.version(clock.card()).pledge(), calendar);
        int level = clock.level() + 1;
        return level > HIGHEST ? null : new Escalation.Next(level, Leadership.at(level, clock.path()), ladder.get(level - 1).at());
    }
}
