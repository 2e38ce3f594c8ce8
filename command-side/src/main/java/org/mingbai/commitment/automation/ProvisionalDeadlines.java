package org.mingbai.commitment.automation;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Undone;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.platform.view.Projection;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/**
 * The tickets, open or not, of which any limit reaches into a year that was not published when it was counted: a deadline or a step of any
 * round, or what the breach of a level stands on. A document for each such limit.
 */
@Component
final class ProvisionalDeadlines implements Projection {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalDeadlines.class);
    private static final String CALENDAR = "calendar";
    private static final String TICKET = "ticket";
    private static final String SEPARATOR = " ";
    private static final Duration REFRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ViewSchema SCHEMA = ViewSchema.of("provisional-deadlines", 2, ViewField.keyword(CALENDAR));

    private final ViewStore store;
    private final Undone undone;

    ProvisionalDeadlines(ViewStores stores, Undone undone) {
        this.undone = undone;
        store = stores.open(SCHEMA, REFRESH);
    }

    @Override
    public String name() {
        return "commitment.provisional-deadlines";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    /** Each document says what was counted last for a limit of one ticket. */
    @Override
    public String sequence(RecordedFact fact) {
        return fact.about(TICKET).orElseGet(() -> Projection.firstTag(fact));
    }

    @Override
    public Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.about(TICKET);
    }

    @Override
    public void apply(RecordedFact fact, ViewStore view) {
        Counted.by(fact.event()).forEach(counted -> note(view, counted));
    }

    /** As of this position, the tickets of which anything was last counted in another calendar than this version. */
    List<TicketNumber> notCountedIn(String calendarVersion, long position) {
        if (!store.awaitPosition(position, PATIENCE)) {
            LOG.error("the list of provisional deadlines has not reached position {}; the rest is counted again later", position);
            undone.note();
        }
        var query = ViewQuery.of(Filter.not(Filter.is(CALENDAR, calendarVersion)));
        var found = new LinkedHashSet<TicketNumber>();
        store.each(query, item -> found.add(ticket(item.id())));
        return List.copyOf(found);
    }

    private static void note(ViewStore view, Counted counted) {
        var id = counted.ticket().value() + SEPARATOR + counted.part();
        if (counted.provisionallyIn() != null) {
            view.put(ViewDocument.id(id).keyword(CALENDAR, counted.provisionallyIn()).body(new byte[0]));
        } else if (counted.anew()) {
            view.delete(id);
        }
    }

    private static TicketNumber ticket(String id) {
        return new TicketNumber(id.substring(0, id.indexOf(SEPARATOR)));
    }
}
