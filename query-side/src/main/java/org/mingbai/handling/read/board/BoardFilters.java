package org.mingbai.handling.read.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.json.Json;
import org.mingbai.viewstore.Filter;

/**
 * Which tickets are meant by the words of the board at one instant. The one place that says what late is: lateness comes without an event,
 * so it is always compared with now, never read from what a clock has written.
 */
final class BoardFilters {
    private final Actor reader;
    private final Instant second;

    BoardFilters(Actor reader, Instant now) {
        this.reader = reader;
        this.second = secondOf(now);
    }

    /** @param units whose tickets the reader may see at all */
    Filter of(BoardQuestion question, Set<UnitCode> units) {
        var all = new ArrayList<Filter>();
        all.add(Filter.anyOf(BoardView.REACH, List.copyOf(units)));
        if (question.state() != null && !question.state().isEmpty()) {
            all.add(inStages(question.state()));
        }
        is(all, BoardView.LINE, question.line() == null ? null : Json.kebab(question.line()));
        is(all, BoardView.REACH, question.unit());
        is(all, BoardView.CATEGORY, question.category());
        is(all, BoardView.CARD, question.card());
        is(all, BoardView.LEVEL, question.level());
        is(all, BoardView.HOLDER, question.holder());
        is(all, BoardView.POST, question.post());
        whether(all, question.breached(), breached());
        whether(all, question.late(), late());
        whether(all, question.soon(), soon());
        if (question.since() != null || question.before() != null) {
            all.add(new Filter.Between(BoardView.ACCEPTED_AT, question.since(), question.before()));
        }
        if (question.tab() != null) {
            all.add(of(question.tab()));
        }
        return new Filter.And(all);
    }

    Filter of(BoardTab tab) {
        return switch (tab) {
            case CALL_BACKS -> new Filter.Has(BoardView.CALL_BACK);
            case WAITING -> inStages(List.of(TicketStage.OPEN));
            case OWN -> reader.person() == null ? Filter.or() : Filter.and(inHand(), Filter.is(BoardView.HOLDER, reader.person()));
            case IN_HAND -> inHand();
            case SOON -> soon();
            case LATE -> late();
            case ESCALATED -> Filter.and(new Filter.Has(BoardView.RUNS_UNTIL), new Filter.NumberBetween(BoardView.LEVEL_ORDER, 1, 3));
            case BREACHED -> breached();
            case ANSWERED -> inStages(List.of(TicketStage.RESOLVED));
            case CLOSED -> inStages(List.of(TicketStage.CLOSED));
            case ALL -> Filter.everything();
        };
    }

    /** Open beyond its deadline now, whether or not any clock has run since. */
    Filter late() {
        return Filter.before(BoardView.RUNS_UNTIL, second);
    }

    /** On record as late at any time, or late now. */
    Filter breached() {
        return Filter.or(new Filter.Has(BoardView.BREACHES), late());
    }

    /** The running deadline was warned of, and has not passed. */
    Filter soon() {
        return Filter.and(new Filter.Has(BoardView.WARNED), Filter.not(late()));
    }

    private static Filter inHand() {
        return inStages(List.of(TicketStage.DISPATCHED, TicketStage.ACCEPTED));
    }

    private static Filter inStages(List<TicketStage> stages) {
        return Filter.anyOf(BoardView.STATE, stages.stream().map(Json::kebab).toList());
    }

    private static void is(List<Filter> all, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            all.add(Filter.is(field, value));
        }
    }

    private static void whether(List<Filter> all, @Nullable Boolean wanted, Filter filter) {
        if (wanted != null) {
            all.add(wanted ? filter : Filter.not(filter));
        }
    }

    /** Deadlines end at whole seconds: which of them lie before now is the same for all of a second, and so is the question, and its answer. */
    private static Instant secondOf(Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        return now.equals(second) ? now : second.plusNanos(1);
    }
}
