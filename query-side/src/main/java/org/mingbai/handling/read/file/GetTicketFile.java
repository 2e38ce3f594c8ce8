package org.mingbai.handling.read.file;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.DeadlineBody;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.OutsideJurisdictionException;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.DomainClock;
import org.springframework.stereotype.Component;

/** Folds the slice of the log that is about one ticket: a file is never behind, and needs no view. */
@Component
final class GetTicketFile {
    private final LogSlices log;
    private final Reach reach;
    private final TicketTexts texts;
    private final Timeline timeline;
    private final CalendarInForce calendar;
    private final DomainClock clock;
    private final Supplier<Cards> cards;

    GetTicketFile(LogSlices log, Reach reach, TicketTexts texts, Timeline timeline, CalendarInForce calendar, DomainClock clock) {
        this.log = log;
        this.reach = reach;
        this.texts = texts;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    TicketFile of(TicketNumber number, Actor reader, Locale language) {
        var facts = log.facts(new Tag("ticket", number.value()));
        var ticket = TicketSummary.FOLD.all(facts.stream().map(RecordedFact::event).toList());
        if (!ticket.known()) {
            throw new NotFoundException();
        }
        if (!reach.reaches(reader, ticket.clock().path())) {
            throw new OutsideJurisdictionException();
        }
        return file(ticket, facts, reader, language);
    }

    /** The calls that stand with the ticket, of whose callers it can still be told who they are and this reader may be told. */
    Callers callers(TicketNumber number, Actor reader) {
        var tellable = log.fold(Contacts.FOLD, new Tag("ticket", number.value())).all().stream().filter(contact -> contact.call() != null && contact.ticket() != null
                && contact.named() && !contact.erased() && TicketActs.mayOpenIdentity(reader, contact.caller().disclosure())).toList();
        return new Callers(tellable.stream().anyMatch(Contact::opens),
                tellable.stream().filter(contact -> !contact.opens()).map(Contact::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param joined ids of calls */
    public record Callers(boolean first, Set<String> joined) {
        static final Callers NOBODY = new Callers(false, Set.of());
    }

    private TicketFile file(TicketSummary ticket, List<RecordedFact> facts, Actor reader, Locale language) {
        var now = clock.instant();
        var opened = ticket.opened();
        var number = opened.ticket();
        var clockOfTicket = ticket.clock();
        var assignment = ticket.assignment();
        var source = Promise.bounding(cards.get().version(opened.card()), opened.line()).source();
        return new TicketFile(number, ticket.stage(), opened.line(), opened.call(), opened.caller().disclosure(),
                respondent(opened.respondent(), number), texts.open(number, "subject", opened.subject()),
                texts.open(number, "text", opened.text()), opened.category(), opened.district(), clockOfTicket.path().getLast(),
                clockOfTicket.path(), assignment == null ? null : assignment.post(),
                assignment == null ? null : texts.holder(assignment.holder()), opened.card(), opened.occurredAt(), recordedAt(facts),
                DeadlineBody.of(ticket.deadline(), source, calendar.calendar(), language),
                clockOfTicket.steps().stream().map(step -> new TicketFile.StepBody(step.step(), step.deadline().at(), step.deadline().provisional()))
                        .toList(),
                ticket.breached(now), ticket.late(now),
                clockOfTicket.breaches().stream()
                        .map(breach -> new TicketFile.BreachBody(breach.level(), breach.round(), breach.occurredAt(), breach.unit())).toList(),
                clockOfTicket.level(), clockOfTicket.round(), ticket.returns(), ticket.passTheBuck(), ticket.reopened(), ticket.pressed(),
                ticket.resolvedAt(), ticket.resolution(), texts.open(number, "reply", ticket.reply()), ticket.satisfied(), opened.late(),
                ticket.erased(), facts.getLast().position(), timeline.of(number, visible(facts, reader)));
    }

    private TicketFile.@Nullable RespondentBody respondent(@Nullable Respondent respondent, TicketNumber number) {
        return respondent == null ? null
                : new TicketFile.RespondentBody(respondent.kind(), texts.open(number, "respondent", respondent.name()), respondent.id());
    }

    private static Instant recordedAt(List<RecordedFact> facts) {
        return facts.stream().filter(fact -> fact.event() instanceof TicketOpened).findFirst().orElseThrow().recordedAt();
    }

    /** That somebody is suspected of a fault is for those who judge it. */
    private static List<RecordedFact> visible(List<RecordedFact> facts, Actor reader) {
        return reader.has(Role.DISCIPLINE) || reader.has(Role.LEADER) ? facts
                : facts.stream().filter(fact -> !(fact.event() instanceof AccountabilityEvent)).toList();
    }
}
