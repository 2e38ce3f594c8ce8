package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;

/** Which documents a filter means. */
public abstract class FilterConformance extends FoldingConformance {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.000000001Z");

    @Test
    void any_of_finds_documents_with_at_least_one_of_the_values() {
        written(ticket("a").keywords("unit", List.of("130000", "130100")).body(bytes("a")),
                ticket("b").keyword("unit", "130100").body(bytes("b")),
                ticket("c").keyword("unit", "1301").body(bytes("c")),
                bare("d"));
        assertThat(ids(Filter.is("unit", "130100"))).containsExactly("a", "b");
        assertThat(ids(Filter.anyOf("unit", List.of("130000", "1301", "none")))).containsExactly("a", "c");
        assertThat(ids(Filter.anyOf("unit", List.of()))).isEmpty();
    }

    @Test
    void a_range_of_instants_includes_both_ends() {
        written(due("a", NOON.minusNanos(1)), due("b", NOON), due("c", NOON.plusSeconds(60)), due("d", NOON.plusSeconds(60).plusNanos(1)), bare("e"));
        assertThat(ids(new Filter.Between("due", NOON, NOON.plusSeconds(60)))).containsExactly("b", "c");
        assertThat(ids(new Filter.Between("due", NOON, null))).containsExactly("b", "c", "d");
        assertThat(ids(new Filter.Between("due", null, NOON))).containsExactly("a", "b");
        assertThat(ids(new Filter.Between("due", null, null))).containsExactly("a", "b", "c", "d");
        assertThat(ids(Filter.after("due", NOON))).containsExactly("c", "d");
        assertThat(ids(Filter.before("due", NOON))).containsExactly("a");
    }

    @Test
    void a_range_that_ends_before_it_begins_finds_nothing() {
        written(due("a", NOON), ticket("b").number("level", 2L).body(bytes("b")));
        assertThat(ids(new Filter.Between("due", NOON.plusSeconds(1), NOON.minusSeconds(1)))).isEmpty();
        assertThat(ids(new Filter.NumberBetween("level", 3, 1))).isEmpty();
    }

    @Test
    void the_first_and_the_last_of_all_times_are_ordinary_bounds() {
        written(due("a", Instant.parse("0001-01-01T00:00:00Z")), due("b", NOON), due("c", Instant.parse("9999-12-31T23:59:59Z")));
        assertThat(ids(new Filter.Between("due", Instant.MIN, Instant.MAX))).containsExactly("a", "b", "c");
        assertThat(ids(new Filter.Between("due", Instant.parse("0001-01-01T00:00:00Z"), NOON))).containsExactly("a", "b");
        assertThat(ids(Filter.after("due", Instant.MAX))).isEmpty();
        assertThat(ids(Filter.before("due", Instant.MIN))).isEmpty();
    }

    @Test
    void a_range_of_numbers_includes_both_ends() {
        written(level("a", Long.MIN_VALUE), level("b", -1), level("c", 0), level("d", 3), level("e", Long.MAX_VALUE), bare("f"));
        assertThat(ids(new Filter.NumberBetween("level", -1, 3))).containsExactly("b", "c", "d");
        assertThat(ids(new Filter.NumberBetween("level", 0, 0))).containsExactly("c");
        assertThat(ids(new Filter.NumberBetween("level", Long.MIN_VALUE, Long.MAX_VALUE))).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void has_finds_documents_with_any_value() {
        written(ticket("a").keyword("unit", "1").number("level", 0L).instant("due", NOON).text("words", List.of("供热")).body(bytes("a")),
                bare("b"), ticket("c").keyword("unit", null).number("level", null).keywords("status", List.of()).text("words", List.of())
                        .body(bytes("c")));
        for (var field : List.of("unit", "level", "due", "words")) {
            assertThat(ids(new Filter.Has(field))).as(field).containsExactly("a");
        }
        assertThat(ids(new Filter.Has("status"))).isEmpty();
    }

    @Test
    void filters_are_joined_and_negated() {
        written(ticket("a").keyword("unit", "1").keyword("status", "open").body(bytes("a")),
                ticket("b").keyword("unit", "1").keyword("status", "closed").body(bytes("b")),
                ticket("c").keyword("unit", "2").keyword("status", "open").body(bytes("c")), bare("d"));
        var one = Filter.is("unit", "1");
        var open = Filter.is("status", "open");
        assertThat(ids(Filter.and(one, open))).containsExactly("a");
        assertThat(ids(Filter.or(one, open))).containsExactly("a", "b", "c");
        assertThat(ids(Filter.not(one))).containsExactly("c", "d");
        assertThat(ids(Filter.and(Filter.not(one), Filter.not(open)))).containsExactly("d");
        assertThat(ids(Filter.or(Filter.not(one), open))).containsExactly("a", "c", "d");
        assertThat(ids(Filter.not(Filter.and(one, open)))).containsExactly("b", "c", "d");
        assertThat(ids(Filter.not(Filter.everything()))).isEmpty();
        assertThat(ids(Filter.and(Filter.or(one, Filter.is("unit", "2")), Filter.not(open)))).containsExactly("b");
    }

    @Test
    void nothing_joined_by_and_is_everything_and_nothing_joined_by_or_is_nothing() {
        written(bare("a"), bare("b"));
        assertThat(ids(Filter.and())).containsExactly("a", "b");
        assertThat(ids(Filter.or())).isEmpty();
        assertThat(ids(Filter.not(Filter.or()))).containsExactly("a", "b");
    }

    @Test
    void a_field_that_the_view_does_not_have_is_refused() {
        assertThatThrownBy(() -> ids(Filter.is("nosuch", "1"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nosuch");
    }

    private static ViewDocument due(String id, Instant due) {
        return ticket(id).instant("due", due).body(bytes(id));
    }

    private static ViewDocument level(String id, long level) {
        return ticket(id).number("level", level).body(bytes(id));
    }
}
