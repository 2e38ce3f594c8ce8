package org.mingbai.intake.read.publicstatus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.GuessLimit;
import org.mingbai.platform.security.GuessLimits;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/** Folds one ticket for whoever knows its code. Codes are guesses at a number, counted by that number and by whence, whether it exists or not. */
@Component
final class GetPublicStatus {
    private final LogSlices log;
    private final Vault vault;
    private final GuessLimit guesses;
    private final CalendarInForce calendar;
    private final DomainClock clock;
    private final LogGuard guard;
    private final Supplier<Cards> cards;

    GetPublicStatus(LogSlices log, Vault vault, GuessLimits guesses, CalendarInForce calendar, DomainClock clock,
                    LogGuard guard) {
        this.guard = guard;
        this.log = log;
        this.vault = vault;
        this.guesses = guesses.queryCodes();
        this.calendar = calendar;
        this.clock = clock;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    /**
     * @param from where the code was typed, see {@link org.mingbai.platform.security.GuessedFrom}
     * @return empty for a wrong number as for a wrong code: the log is asked only about whoever knows the code, so both take the same steps
     * @throws org.mingbai.platform.security.TooManyGuessesException after too many wrong codes from there
     */
    Optional<PublicStatus> of(TicketNumber number, String code, String from, Locale language) {
        return guesses.judge("ticket:" + number.value(), from, () -> vault.queryCodeMatches(number, code)
                ? known(new Tag("ticket", number.value())) : Optional.empty()).map(ticket -> status(ticket, language));
    }

    /** A ticket whose code is right and that the log does not have may be hidden by damage: then nobody is told that the code was wrong. */
    private Optional<TicketSummary> known(Tag ticket) {
        var found = Optional.of(log.fold(TicketSummary.FOLD, ticket)).filter(TicketSummary::known);
        if (found.isEmpty()) {
            guard.requireUndamaged(Set.of(new org.mingbai.eventlog.Tag(ticket.key(), ticket.value())), List.of());
        }
        return found;
    }

    private PublicStatus status(TicketSummary ticket, Locale language) {
        var opened = ticket.opened();
        var source = Promise.bounding(cards.get().version(opened.card()), opened.line()).source();
        return PublicStatus.of(ticket, source, calendar.calendar(), clock.instant(), language);
    }
}
