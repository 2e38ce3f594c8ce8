package org.mingbai.escalation.read.board;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * What somebody asks of the board.
 *
 * @param level 1 to 3; 0 asks for what is only warned of; null for all that has climbed
 * @param unit the unit whose tickets, and those of the units below it, are meant
 * @param sort {@code level} (as without it: highest first, then by deadline), {@code deadline} or {@code since}; {@code ,desc} the other way
 */
record EscalationQuestion(@Nullable Integer level, @Nullable UnitCode unit, @Nullable String sort, @Nullable Integer page,
                          @Nullable Integer size) {
    private static final Map<String, String> SORTS = Map.of("level", EscalationView.LEVEL_ORDER, "deadline", EscalationView.DEADLINE,
            "since", EscalationView.SINCE);

    /** Refuses what cannot be answered as it was asked. Not in the constructor: the binder would wrap what that throws. */
    EscalationQuestion checked() {
        PageOf.check(pageNumber(), pageSize());
        order();
        if (level != null && (level < 0 || level > 3)) {
            throw InvalidInputException.of("level", "invalid-value");
        }
        return this;
    }

    /** The same question about one level; what is due earliest comes first there. */
    EscalationQuestion at(int one) {
        return new EscalationQuestion(one, unit, sort == null || sort.isBlank() ? "since,desc" : sort, page, size);
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }

    int pageSize() {
        return size == null ? PageOf.DEFAULT_SIZE : size;
    }

    List<Sort> order() {
        var byDeadline = new Sort(EscalationView.DEADLINE, false);
        if (sort == null || sort.isBlank()) {
            return List.of(new Sort(EscalationView.LEVEL_ORDER, true), byDeadline);
        }
        var parts = sort.split(",", -1);
        var field = SORTS.get(parts[0]);
        if (field == null || parts.length > 2 || parts.length == 2 && !parts[1].equals("asc") && !parts[1].equals("desc")) {
            throw InvalidInputException.of("sort", "sort");
        }
        return List.of(new Sort(field, parts.length == 2 && parts[1].equals("desc")), byDeadline);
    }
}
