package org.mingbai.handling.read.board;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.kernel.Actor;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;
import org.springframework.stereotype.Component;

/** Answers questions to the board, for what the reader may see. */
@Component
final class TicketBoard {
    private static final List<String> FACETS = List.of(BoardView.STATE, BoardView.UNIT, BoardView.CATEGORY, BoardView.LEVEL);
    private static final String BREACHED = "breached";
    private static final String LATE = "late";
    private static final String SOON = "soon";

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
        var filters = new BoardFilters(reader, clock.instant());
        var found = view.store().search(query(question, reader, filters)
                .page(question.pageNumber(), question.pageSize())
                .counting(FACETS, Map.of(BREACHED, filters.breached(), LATE, filters.late(), SOON, filters.soon())));
        var items = found.items().stream().map(item -> view.read(item.body())).toList();
        return new Answer(new PageOf<>(found.total(), question.pageNumber(), question.pageSize(), items, facets(found)), found.position());
    }

    /** How many tickets each of these tabs would show of what the question means. */
    Map<BoardTab, Long> counts(BoardQuestion question, Actor reader, List<BoardTab> tabs) {
        var filters = new BoardFilters(reader, clock.instant());
        var named = new HashMap<String, Filter>();
        tabs.forEach(tab -> named.put(tab.name(), filters.of(tab)));
        var found = view.store().search(query(question.acrossTabs(), reader, filters).page(0, 0).counting(List.of(), named));
        var counts = new EnumMap<BoardTab, Long>(BoardTab.class);
        tabs.forEach(tab -> counts.put(tab, found.counts().getOrDefault(tab.name(), 0L)));
        return counts;
    }

    /**
     * All that the question means, in its order and without counts, each once whatever moves meanwhile: for who reads it to the end.
     *
     * @return how many there are
     */
    long each(BoardQuestion question, Actor reader, int most, Consumer<TicketSummary> into) {
        return view.store().each(query(question, reader, new BoardFilters(reader, clock.instant())), most,
                item -> into.accept(view.read(item.body())));
    }

    private ViewQuery query(BoardQuestion question, Actor reader, BoardFilters filters) {
        return ViewQuery.of(filters.of(question, reach.units(reader))).matching(question.words())
                .sortedBy(question.order().toArray(Sort[]::new));
    }

    private static Map<String, Map<String, Long>> facets(ViewPage found) {
        var facets = new HashMap<>(found.facets());
        for (var whether : List.of(BREACHED, LATE, SOON)) {
            long are = found.counts().getOrDefault(whether, 0L);
            facets.put(whether, Map.of("true", are, "false", found.total() - are));
        }
        return facets;
    }
}
