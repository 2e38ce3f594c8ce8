package org.mingbai.handling.read.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.address.Question;
import org.mingbai.time.ChinaTime;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * What somebody asks of the board; null filters are open.
 *
 * @param unit the unit whose tickets, and those of the units below it, are meant
 * @param breached late at any time, whatever became of it
 * @param late open, and its deadline has passed now
 * @param soon only what was warned of and is not late yet
 * @param holder the person who holds the ticket
 * @param from accepted then or later: an instant, or a date from its beginning
 * @param until accepted then or earlier: an instant, or a date to its end
 * @param tab a ready-made filter with an order of its own
 * @param q words to be found in a ticket's texts, its respondent or number, in whatever order; without {@code sort} the likest come first
 * @param sort {@code deadline}, {@code acceptedAt}, {@code resolvedAt}, {@code level} or {@code relevance}; {@code ,desc} the other way round
 */
record BoardQuestion(@Nullable List<TicketStage> state, @Nullable HotlineLine line, @Nullable UnitCode unit, @Nullable String category,
                     @Nullable CardId card, @Nullable Boolean breached, @Nullable Boolean late, @Nullable Boolean soon, @Nullable Integer level,
                     @Nullable PersonId holder, @Nullable PostId post, @Nullable String from, @Nullable String until, @Nullable BoardTab tab,
                     @Nullable String q, @Nullable String sort, @Nullable Integer page, @Nullable Integer size) implements Question {
    /** An empty choice among several is none. */
    BoardQuestion {
        state = state == null ? null : state.stream().filter(Objects::nonNull).toList();
    }

    private static final Map<String, String> SORTS = Map.of("deadline", BoardView.DEADLINE, "acceptedAt", BoardView.ACCEPTED_AT,
            "resolvedAt", BoardView.RESOLVED_AT, "level", BoardView.LEVEL_ORDER);
    private static final List<Sort> BY_DEADLINE = List.of(new Sort(BoardView.DEADLINE, false));
    /** Best first; it has no other way round. */
    private static final String RELEVANCE = "relevance";

    static BoardQuestion of(BoardTab tab, int page, @Nullable Integer size) {
        return new BoardQuestion(null, null, null, null, null, null, null, null, null, null, null, null, null, tab, null, null, page, size);
    }

    @Override
    public List<Fault> faults() {
        return Stream.<Supplier<?>>of(this::order, this::since, this::before).flatMap(BoardQuestion::faultsOf).toList();
    }

    private static Stream<Fault> faultsOf(Supplier<?> reading) {
        try {
            reading.get();
            return Stream.empty();
        } catch (InvalidInputException refused) {
            return refused.faults().stream();
        }
    }

    /** The same question without what tells one tab from another: what the counts on the tabs are taken from. */
    BoardQuestion acrossTabs() {
        return new BoardQuestion(null, line, unit, category, card, null, null, null, level, holder, post, from, until, null, q, null, 0, 1);
    }

    /** As the page opens where nothing was asked for. */
    BoardQuestion openedAt(BoardTab opening) {
        return tab != null || asks() ? this : new BoardQuestion(null, null, null, null, null, null, null, null, null, null, null, null, null,
                opening, null, sort, page, size);
    }

    private boolean asks() {
        return state != null && !state.isEmpty() || Stream.of(line, unit, category, card, breached, late, soon, level, holder, post, from, until, q)
                .anyMatch(filter -> filter != null && !filter.toString().isBlank());
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }

    int pageSize() {
        return size == null ? PageOf.DEFAULT_SIZE : size;
    }

    @Nullable Instant since() {
        return moment("from", from, false);
    }

    @Nullable Instant before() {
        return moment("until", until, true);
    }

    /** The best match first where words are searched for; empty for that. */
    List<Sort> order() {
        if (sort == null || sort.isBlank()) {
            return words() != null ? List.of() : tab == null ? BY_DEADLINE : tab.order();
        }
        if (sort.equals(RELEVANCE)) {
            return words() != null ? List.of() : BY_DEADLINE;
        }
        var parts = sort.split(",", -1);
        var field = SORTS.get(parts[0]);
        if (field == null || parts.length > 2 || parts.length == 2 && !parts[1].equals("asc") && !parts[1].equals("desc")) {
            throw InvalidInputException.of("sort", "sort");
        }
        return List.of(new Sort(field, parts.length == 2 && parts[1].equals("desc")));
    }

    /** As it would stand in the address: {@code deadline,desc}. */
    String sorted() {
        return order().stream().findFirst().flatMap(first -> SORTS.entrySet().stream().filter(sort -> sort.getValue().equals(first.field()))
                .map(sort -> sort.getKey() + (first.descending() ? ",desc" : "")).findFirst()).orElse(RELEVANCE);
    }

    /** An offset whose plus sign was not escaped arrives with a blank: nothing else it could mean. */
    private static @Nullable Instant moment(String field, @Nullable String text, boolean end) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var given = text.strip().replace(' ', '+');
        try {
            if (given.length() != 10) {
                return OffsetDateTime.parse(given).toInstant();
            }
            var day = LocalDate.parse(given);
            return end ? ChinaTime.endOf(day).minusNanos(1) : ChinaTime.endOf(day.minusDays(1));
        } catch (DateTimeException unreadable) {
            throw InvalidInputException.of(field, "as-of");
        }
    }
}
