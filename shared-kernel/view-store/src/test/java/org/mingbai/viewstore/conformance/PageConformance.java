package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;

/** Order, pages and counts. */
public abstract class PageConformance extends FilterConformance {

    private static final Sort LEVEL = new Sort("level", false);
    private static final ViewQuery ALL = ViewQuery.of(Filter.everything());

    @Test
    void documents_are_sorted_by_numbers_instants_and_keywords_both_ways() {
        written(sortable("a", 10, "2026-03-01T00:00:00Z", "b"), sortable("b", 9, "2026-01-01T00:00:00Z", "c"),
                sortable("c", -11, "2026-02-01T00:00:00Z", "a"));
        assertThat(sorted("level", false)).containsExactly("c", "b", "a");
        assertThat(sorted("level", true)).containsExactly("a", "b", "c");
        assertThat(sorted("due", false)).containsExactly("b", "c", "a");
        assertThat(sorted("due", true)).containsExactly("a", "c", "b");
        assertThat(sorted("unit", false)).containsExactly("c", "a", "b");
        assertThat(sorted("unit", true)).containsExactly("b", "a", "c");
    }

    @Test
    void documents_without_the_field_come_last_in_both_directions() {
        written(bare("a"), sortable("b", 0, "1970-01-01T00:00:00Z", ""), sortable("c", 1, "2026-01-01T00:00:00Z", "130100"), bare("d"));
        for (var field : List.of("level", "due", "unit")) {
            assertThat(sorted(field, false)).as(field).containsExactly("b", "c", "a", "d");
            assertThat(sorted(field, true)).as(field + " descending").containsExactly("c", "b", "a", "d");
        }
    }

    @Test
    void a_keyword_with_several_values_is_sorted_by_the_least() {
        written(ticket("a").keywords("unit", List.of("5", "1")).body(bytes("a")), ticket("b").keywords("unit", List.of("2", "3")).body(bytes("b")));
        assertThat(sorted("unit", false)).containsExactly("a", "b");
        assertThat(sorted("unit", true)).containsExactly("b", "a");
    }

    @Test
    void the_id_breaks_ties_and_orders_what_has_no_order() {
        written(level("c", 1), level("a", 1), level("d", 0), level("b", 1));
        assertThat(ids(ALL.sortedBy(LEVEL))).containsExactly("d", "a", "b", "c");
        assertThat(ids(ALL.sortedBy(new Sort("level", true)))).containsExactly("a", "b", "c", "d");
        assertThat(ids(ALL)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void the_second_field_orders_within_the_first() {
        written(sortable("a", 1, "2026-03-01T00:00:00Z", "x"), sortable("b", 0, "2026-01-01T00:00:00Z", "x"),
                sortable("c", 1, "2026-02-01T00:00:00Z", "x"));
        assertThat(ids(ALL.sortedBy(new Sort("level", true), new Sort("due", false)))).containsExactly("c", "a", "b");
    }

    @Test
    void what_cannot_be_sorted_by_is_refused() {
        assertThatThrownBy(() -> sorted("words", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sorted("nosuch", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void totals_are_exact_whatever_the_page() {
        written(IntStream.range(0, 2345).mapToObj(i -> level("t%04d".formatted(i), i % 3)).toArray(ViewDocument[]::new));
        for (int page : new int[] {0, 1, 117, 118, 500}) {
            assertThat(store.search(ALL.page(page, 20)).total()).isEqualTo(2345);
        }
        for (int page : new int[] {118, 10_737_419, 107_374_183, Integer.MAX_VALUE}) {
            assertThat(store.search(ALL.page(page, 20))).as("page %d", page).satisfies(beyond -> {
                assertThat(beyond.total()).isEqualTo(2345);
                assertThat(beyond.items()).isEmpty();
            });
        }
        assertThat(store.search(ViewQuery.of(new Filter.NumberBetween("level", 0, 0)).page(0, 1)).total()).isEqualTo(782);
        assertThat(store.search(ALL.page(0, 0)).total()).isEqualTo(2345);
        assertThat(store.search(ALL.page(0, 0)).items()).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_an_overlap() {
        written(IntStream.range(0, 53).mapToObj(i -> level("t%02d".formatted(i), i % 4)).toArray(ViewDocument[]::new));
        var read = new ArrayList<String>();
        for (int page = 0; page < 6; page++) {
            var ids = ids(ALL.sortedBy(LEVEL).page(page, 10));
            assertThat(ids).hasSize(page < 5 ? 10 : 3);
            read.addAll(ids);
        }
        assertThat(ids(ALL.sortedBy(LEVEL).page(6, 10))).isEmpty();
        assertThat(read).doesNotHaveDuplicates().hasSize(53).isEqualTo(ids(ALL.sortedBy(LEVEL).page(0, 200)));
    }

    @Test
    void facets_count_the_filtered_whole() {
        written(ticket("a").keywords("unit", List.of("1", "2")).keyword("status", "open").text("words", List.of("供热")).body(bytes("a")),
                ticket("b").keyword("unit", "1").keyword("status", "closed").text("words", List.of("供热")).body(bytes("b")),
                ticket("c").keyword("unit", "3").keyword("status", "open").body(bytes("c")), bare("d"));
        assertThat(facets(ALL.page(0, 1), "unit", "status")).containsExactlyInAnyOrderEntriesOf(
                Map.of("unit", Map.of("1", 2L, "2", 1L, "3", 1L), "status", Map.of("open", 2L, "closed", 1L)));
        assertThat(facets(ViewQuery.of(Filter.is("status", "open")), "unit")).isEqualTo(Map.of("unit", Map.of("1", 1L, "2", 1L, "3", 1L)));
        assertThat(facets(ALL.matching("供热"), "status")).isEqualTo(Map.of("status", Map.of("open", 1L, "closed", 1L)));
        assertThat(facets(ALL)).isEmpty();
    }

    @Test
    void facets_follow_what_is_written_and_deleted() {
        written(ticket("a").keyword("unit", "1").body(bytes("a")), ticket("b").keyword("unit", "1").body(bytes("b")));
        assertThat(facets(ALL, "unit")).isEqualTo(Map.of("unit", Map.of("1", 2L)));
        store.delete("a");
        written(ticket("b").keyword("unit", "2").body(bytes("b")));
        assertThat(facets(ALL, "unit")).isEqualTo(Map.of("unit", Map.of("2", 1L)));
    }

    @Test
    void named_counts_are_taken_within_the_filtered_whole() {
        written(ticket("a").keyword("unit", "1").number("level", 2L).text("words", List.of("供热")).body(bytes("a")),
                ticket("b").keyword("unit", "1").number("level", 0L).body(bytes("b")),
                ticket("c").keyword("unit", "2").number("level", 3L).body(bytes("c")));
        var late = new Filter.NumberBetween("level", 1, 3);
        var counting = ViewQuery.of(Filter.is("unit", "1")).page(0, 1).counting(List.of(), Map.of("late", late, "other", Filter.is("unit", "2")));
        assertThat(store.search(counting).counts()).isEqualTo(Map.of("late", 1L, "other", 0L));
        assertThat(store.search(ALL.counting(List.of(), Map.of("late", late))).counts()).isEqualTo(Map.of("late", 2L));
        assertThat(store.search(ALL.matching("供热").counting(List.of(), Map.of("late", late))).counts()).isEqualTo(Map.of("late", 1L));
    }

    @Test
    void a_page_tells_the_position_that_it_was_read_at() {
        written(bare("a"));
        store.put(bare("b"));
        store.advance(new ViewPosition(9, 0));
        var page = store.search(ALL);
        assertThat(page.position()).isEqualTo(page.total() == 2 ? 9 : 1);
        seen(9);
        assertThat(store.search(ALL).position()).isEqualTo(9);
    }

    private List<String> sorted(String field, boolean descending) {
        return ids(ALL.sortedBy(new Sort(field, descending)));
    }

    private Map<String, Map<String, Long>> facets(ViewQuery query, String... fields) {
        return store.search(query.counting(List.of(fields), Map.of())).facets();
    }

    private static ViewDocument sortable(String id, long level, String due, String unit) {
        return ticket(id).number("level", level).instant("due", Instant.parse(due)).keyword("unit", unit).body(bytes(id));
    }

    private static ViewDocument level(String id, long level) {
        return ticket(id).number("level", level).body(bytes(id));
    }
}
