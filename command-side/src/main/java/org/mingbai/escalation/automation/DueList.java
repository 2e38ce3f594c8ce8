package org.mingbai.escalation.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.escalation.clock.TicketClock;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;


/**
 * Which ticket's clock has something to do when: the command side's own list, so that no read view is ever asked. It only says whom to
 * ask; what is due is decided on the ticket's own events.
 */
@Component
final class DueList extends FoldPerTag<TicketClock> {
    private static final String DUE = "due";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ViewStore store;
    private final Supplier<Cards> cards;
    private final CalendarInForce calendar;
    /** The tickets written since the last snapshot, eldest first, each with its position: a search does not find them yet. */
    private final SequencedMap<String, Long> unseen = new LinkedHashMap<>();

    DueList(ViewStores stores, LogSlices log, CalendarInForce calendar) {
        super("ticket", TicketClock.FOLD, TicketClock.class);
        this.store = stores.open(ViewSchema.of("due-list", 2, ViewField.instant(DUE)), Duration.ofSeconds(1));
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "escalation.due-list";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    public synchronized void apply(RecordedFact fact, ViewStore into) {
        if (fact.event() instanceof CalendarPublished) {
            again();
        } else {
            super.apply(fact, into);
        }
    }

    @Override
    protected TicketClock fold(TicketClock before, RecordedFact fact) {
        var after = super.fold(before, fact);
        // a clock that rests shows nothing due, in whatever calendar
        fact.about("ticket").ifPresent(ticket -> note(ticket, after, fact.position()));
        return after;
    }

    private void note(String ticket, TicketClock clock, long position) {
        unseen.remove(ticket);
        if (clock.running()) {
            unseen.putLast(ticket, position);
        }
        forgetSeen(store.visiblePosition());
    }

    /** A snapshot may end in the middle of a commit, so it is sure to show only what came before its position. */
    private void forgetSeen(long visible) {
        while (!unseen.isEmpty() && unseen.firstEntry().getValue() < visible) {
            unseen.pollFirstEntry();
        }
    }

    /** The tickets with something to do before this instant, as of this position of the log at least. */
    List<TicketNumber> dueBefore(Instant instant, long position) {
        if (!store.awaitPosition(position, PATIENCE)) {
            throw new IllegalStateException("the due list does not reach position " + position);
        }
        return dueBefore(instant);
    }

    List<TicketNumber> dueBefore(Instant instant) {
        return ids(Filter.before(DUE, instant)).stream().map(TicketNumber::new).toList();
    }

    /** Another calendar moves what follows a breach, also where the deadline itself stays. */
    private void again() {
        ids(new Filter.Has(DUE)).forEach(this::touch);
        unseen.sequencedKeySet().forEach(this::touch);
    }

    private List<String> ids(Filter filter) {
        var ids = new ArrayList<String>();
        store.each(ViewQuery.of(filter).sortedBy(new Sort(DUE, false)), item -> ids.add(item.id()));
        return ids;
    }

    @Override
    protected Optional<ViewDocument> document(String ticket, TicketClock clock) {
        var card = clock.card();
        if (!clock.known() || card == null) {
            return Optional.empty();
        }
        var due = clock.nextDue(cards.get().version(card).pledge(), calendar.calendar());
        return Optional.of(ViewDocument.id(ticket).instant(DUE, due.orElse(null)).body(body(clock)));
    }
}
