package org.mingbai.escalation.read.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.address.Question;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * What somebody asks of the board.
 *
 * @param level 1 to 3; 0 asks for what is only warned of; null for all that has climbed
 * @param unit the unit whose tickets, and those of the units below it, are meant
 * @param sort {@code level} (as without it: highest first, then by deadline), {@code deadline} or {@code since}; {@code ,desc} the other way
 */
record EscalationQuestion(@Nullable Integer level, @Nullable UnitCode unit, @Nullable String sort, @Nullable Integer page,
                          @Nullable Integer size) implements Question {
    private static final Map<String, String> SORTS = Map.of("level", EscalationView.LEVEL_ORDER, "deadline", EscalationView.DEADLINE,
            "since", EscalationView.SINCE);

    @Override
    public List<Fault> faults() {
        return Stream.of(Optional.of(new Fault("sort", "sort")).filter(_ -> !isBlank(sort) && given().isEmpty()),
                Optional.of(new Fault("level", "invalid-value")).filter(_ -> level != null && (level < 0 || level > 3))).flatMap(Optional::stream).toList();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The order that was asked for; empty where none was, or one that there is not. */
    private Optional<Sort> given() {
        if (sort == null) {
            return Optional.empty();
        }
        var parts = sort.split(",", -1);
        var field = SORTS.get(parts[0]);
        return field == null || parts.length > 2 || parts.length == 2 && !parts[1].equals("asc") && !parts[1].equals("desc") ? Optional.empty()
                : Optional.of(new Sort(field, parts.length == 2 && parts[1].equals("desc")));
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
        return List.of(given().orElse(new Sort(EscalationView.LEVEL_ORDER, true)), byDeadline);
    }
}
