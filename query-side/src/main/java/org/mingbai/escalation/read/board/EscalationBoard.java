package org.mingbai.escalation.read.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;
import org.springframework.stereotype.Component;

/** Answers questions to the board, for what the reader may see. */
@Component
final class EscalationBoard {
    private final EscalationView view;
    private final EscalationItems items;
    private final Reach reach;
    private final DomainClock clock;

    EscalationBoard(EscalationView view, EscalationItems items, Reach reach, DomainClock clock) {
        this.view = view;
        this.items = items;
        this.reach = reach;
        this.clock = clock;
    }

    /** @param position of the log that the answer shows */
    record Answer(PageOf<Escalation> page, long position) {
    }

    Answer ask(EscalationQuestion question, Actor reader) {
        Instant now = clock.instant();
        var found = view.store().search(ViewQuery.of(filter(question, reader))
                .sortedBy(question.order().toArray(Sort[]::new))
                .page(question.pageNumber(), question.pageSize())
                .counting(List.of(EscalationView.LEVEL), Map.of()));
        var page = found.items().stream().map(item -> items.of(view.read(item.body()), now)).toList();
        return new Answer(new PageOf<>(found.total(), question.pageNumber(), question.pageSize(), page, found.facets()), found.position());
    }

    /** The units that have anything on the board, warned of or climbed, themselves or below them; and how much. */
    Map<String, Long> units(Actor reader) {
        return view.store().search(ViewQuery.of(Filter.and(mayBeSeenBy(reader), new Filter.Has(EscalationView.LEVEL)))
                .page(0, 0).counting(List.of(EscalationView.REACH), Map.of())).facets().getOrDefault(EscalationView.REACH, Map.of());
    }

    private Filter mayBeSeenBy(Actor reader) {
        return Filter.anyOf(EscalationView.REACH, List.copyOf(reach.units(reader)));
    }

    private Filter filter(EscalationQuestion question, Actor reader) {
        var all = new ArrayList<Filter>();
        all.add(mayBeSeenBy(reader));
        all.add(question.level() == null ? Filter.anyOf(EscalationView.LEVEL, List.of(1, 2, 3))
                : Filter.is(EscalationView.LEVEL, question.level()));
        if (question.unit() != null) {
            all.add(Filter.is(EscalationView.REACH, question.unit()));
        }
        return new Filter.And(all);
    }
}
