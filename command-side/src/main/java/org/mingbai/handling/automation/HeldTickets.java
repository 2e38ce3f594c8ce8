package org.mingbai.handling.automation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.platform.view.FoldedProjection;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/**
 * Which tickets lie at which post: the command side's own list, so that no read view is ever asked. It only says whom to ask; who has a
 * ticket is decided on the ticket's own events.
 */
@Component
final class HeldTickets extends FoldedProjection<Held> {

    private static final String POST = "post";
    private static final String PATH = "path";
    private static final String AS = "as";
    private static final String RUNNING = "running";
    private static final ViewSchema SCHEMA = ViewSchema.of("held-tickets", 1, ViewField.keyword(POST), ViewField.keyword(PATH),
            ViewField.keyword(AS), ViewField.keyword(RUNNING));
    private static final JsonMapper MAPPER = Json.builder().build();

    private final ViewStore store;

    HeldTickets(ViewStores stores) {
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
    }

    @Override
    public String name() {
        return "handling.held-tickets";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    protected Optional<String> idOf(RecordedFact fact) {
        return fact.event() instanceof HandlingEvent event ? Optional.of(event.ticket().value()) : Optional.empty();
    }

    /** Whether it is one of handling cannot be told from what a newer version may have called it. */
    @Override
    public Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.about("ticket");
    }

    @Override
    protected Held unknown() {
        return Held.NOWHERE;
    }

    @Override
    protected Held fold(Held before, RecordedFact fact) {
        return before.evolve((HandlingEvent) fact.event());
    }

    /** Which tickets another person may have to answer for after this; empty for what changes no holder. */
    static Optional<Filter> touchedBy(OrganisationEvent event) {
        return switch (event) {
            case PresenceRecorded recorded -> Optional.of(Filter.is(POST, recorded.post()));
            case PostHolderNamed named -> Optional.of(Filter.is(POST, named.post()));
            case UnitLeadNamed named -> Optional.of(Filter.and(Filter.is(PATH, named.unit()),
                    Filter.not(Filter.anyOf(AS, List.of(HoldingAs.A, HoldingAs.B)))));
            case UnitEstablished _, PostEstablished _, VacancyArose _, VacancyEnded _ -> Optional.empty();
        };
    }

    /** The running tickets that any of the filters means, as of this position of the log at least. */
    Map<TicketNumber, Held> running(List<Filter> any, long position, Duration patience) {
        if (!store.awaitPosition(position, patience)) {
            throw new IllegalStateException("the list of held tickets does not reach position " + position);
        }
        return search(Filter.and(new Filter.Or(any), Filter.is(RUNNING, true)));
    }

    private Map<TicketNumber, Held> search(Filter filter) {
        var found = new LinkedHashMap<TicketNumber, Held>();
        store.each(ViewQuery.of(filter), item -> found.put(new TicketNumber(item.id()), read(item.body())));
        return found;
    }

    @Override
    protected Optional<ViewDocument> document(String ticket, Held held) {
        return Optional.of(ViewDocument.id(ticket).keyword(POST, held.post()).keywords(PATH, held.path()).keyword(AS, held.as())
                .keyword(RUNNING, held.running()).body(MAPPER.writeValueAsBytes(held)));
    }

    @Override
    public Held read(byte[] body) {
        return MAPPER.readValue(body, Held.class);
    }
}
