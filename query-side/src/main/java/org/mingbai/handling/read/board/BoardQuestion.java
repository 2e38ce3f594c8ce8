package org.mingbai.handling.read.board;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * What somebody asks of the board; null filters are open.
 *
 * @param unit the unit whose tickets, and those of the units below it, are meant
 * @param soon only what was warned of and is not late yet
 * @param q words, all of which are found in a ticket's texts or number
 * @param sort {@code deadline}, {@code acceptedAt} or {@code level}, {@code ,desc} for the other way round
 */
record BoardQuestion(@Nullable List<TicketStage> state, @Nullable HotlineLine line, @Nullable UnitCode unit, @Nullable String category,
                     @Nullable CardId card, @Nullable Boolean breached, @Nullable Boolean soon, @Nullable Integer level, @Nullable String q, @Nullable String sort,
                     @Nullable Integer page, @Nullable Integer size) {
    private static final Map<String, String> SORTS = Map.of(
            "deadline", BoardView.DEADLINE, "acceptedAt", BoardView.ACCEPTED_AT, "level", BoardView.LEVEL_ORDER);

    /** Refuses what cannot be answered as it was asked. Not in the constructor: the binder would wrap what that throws. */
    BoardQuestion checked() {
        PageOf.check(pageNumber(), pageSize());
        order();
        return this;
    }

    /** The same question without what tells one tab from another: what the counts on the tabs are taken from. */
    BoardQuestion acrossTabs() {
        return new BoardQuestion(null, line, unit, category, card, null, null, level, q, null, 0, 1);
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }

    int pageSize() {
        return size == null ? PageOf.DEFAULT_SIZE : size;
    }

    Sort order() {
        return order(sort);
    }

    private static Sort order(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return new Sort(BoardView.DEADLINE, false);
        }
        var parts = sort.split(",", -1);
        var field = SORTS.get(parts[0]);
        if (field == null || parts.length > 2 || parts.length == 2 && !parts[1].equals("asc") && !parts[1].equals("desc")) {
            throw InvalidInputException.of("sort", "sort");
        }
        return new Sort(field, parts.length == 2 && parts[1].equals("desc"));
    }
}
