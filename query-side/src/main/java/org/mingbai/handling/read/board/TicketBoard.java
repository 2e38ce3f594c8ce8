package org.mingbai.handling.read.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.kernel.Actor;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewPage;
import org.springframework.stereotype.Component;

/** Answers questions to the board, for what the reader may see. */
@Component
final class TicketBoard {
    private static final List<String> FACETS = List.of(BoardView.STATE, BoardView.UNIT, BoardView.CATEGORY, BoardView.LEVEL);

    private final BoardView view;
    private final Reach reach;
    private final DomainClock clock;

    TicketBoard(BoardView view, Reach reach, DomainClock clock) {
        this.view = view;
        this.reach = reach;
        this.clock = clock;
    }

    /** @param position of the log that the answer shows */
    record Answer(PageOf<TicketSummary> page, long position) {
    }

    Answer ask(BoardQuestion question, Actor reader) {
        var now = clock.instant();
        var found = view.store().search(query(question, reader, now)
                .page(question.pageNumber(), question.pageSize())
                .counting(FACETS, Map.of("breached", breached(now), "soon", soon(now))));
        var items = found.items().stream().map(item -> view.read(item.body())).toList();
        return new Answer(new PageOf<>(found.total(), question.pageNumber(), question.pageSize(), items, facets(found)), found.position());
    }

    /** Part after part of all that the question means, in its order and without counts: for who reads it to the end. */
    Part part(BoardQuestion question, Actor reader, int number, int size) {
        var found = view.store().search(query(question, reader, clock.instant()).page(number, size));
        return new Part(found.total(), found.items().stream().map(item -> view.read(item.body())).toList());
    }

    record Part(long total, List<TicketSummary> tickets) {
    }

    private ViewQuery query(BoardQuestion question, Actor reader, Instant now) {
        return ViewQuery.of(filter(question, reader, now))
                .matching(question.q() == null || question.q().isBlank() ? null : question.q())
                .sortedBy(question.order());
    }

    private static Map<String, Map<String, Long>> facets(ViewPage found) {
        var facets = new HashMap<>(found.facets());
        long late = found.counts().getOrDefault("breached", 0L);
        facets.put("breached", Map.of("true", late, "false", found.total() - late));
        long soon = found.counts().getOrDefault("soon", 0L);
        facets.put("soon", Map.of("true", soon, "false", found.total() - soon));
        return facets;
    }

    private Filter filter(BoardQuestion question, Actor reader, Instant now) {
        var all = new ArrayList<Filter>();
        all.add(Filter.anyOf(BoardView.REACH, List.copyOf(reach.units(reader))));
        if (question.state() != null && !question.state().isEmpty()) {
            all.add(Filter.anyOf(BoardView.STATE, question.state().stream().map(Json::kebab).toList()));
        }
        if (question.line() != null) {
            all.add(Filter.is(BoardView.LINE, Json.kebab(question.line())));
        }
        is(all, BoardView.REACH, question.unit());
        is(all, BoardView.CATEGORY, question.category());
        is(all, BoardView.CARD, question.card());
        is(all, BoardView.LEVEL, question.level());
        if (question.breached() != null) {
            all.add(question.breached() ? breached(now) : Filter.not(breached(now)));
        }
        if (question.soon() != null) {
            all.add(question.soon() ? soon(now) : Filter.not(soon(now)));
        }
        return new Filter.And(all);
    }

    private static void is(List<Filter> all, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            all.add(Filter.is(field, value));
        }
    }

    /** On record as late, or open beyond its deadline now: nobody waits for a clock to have run. */
    private static Filter breached(Instant now) {
        return Filter.or(new Filter.Has(BoardView.BREACHES), Filter.before(BoardView.RUNS_UNTIL, secondOf(now)));
    }

    /** Deadlines end at whole seconds: which of them lie before now is the same for all of a second, and so is the question, and its answer. */
    private static Instant secondOf(Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        return now.equals(second) ? now : second.plusNanos(1);
    }

    /** Warned of, and still in time. */
    private static Filter soon(Instant now) {
        return new Filter.And(List.of(new Filter.Has(BoardView.WARNED), Filter.not(breached(now))));
    }
}
