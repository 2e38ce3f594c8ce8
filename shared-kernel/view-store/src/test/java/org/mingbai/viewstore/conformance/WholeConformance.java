package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;

/** A set that is read to its end. */
public abstract class WholeConformance extends PageConformance {

    private static final int MANY = 1_150;
    private static final ViewQuery OPEN = ViewQuery.of(Filter.is("status", "open"));
    private static final Sort LEVEL = new Sort("level", false);

    @Test
    void all_that_is_meant_is_handed_over_once_and_in_its_order() {
        many();

        assertThat(read(OPEN)).hasSize(MANY).containsExactlyInAnyOrderElementsOf(ids(0, MANY));
        assertThat(read(OPEN.sortedBy(LEVEL))).isEqualTo(ids(0, MANY));
        assertThat(read(OPEN.sortedBy(new Sort("level", true)))).isEqualTo(ids(0, MANY).reversed());
        assertThat(read(OPEN.page(3, 10))).as("its page says nothing").hasSize(MANY);
        assertThat(read(ViewQuery.of(new Filter.NumberBetween("level", 7, 11)).sortedBy(LEVEL))).isEqualTo(ids(7, 12));
        assertThat(read(ViewQuery.of(Filter.is("status", "nosuch")))).isEmpty();

        var first = new ArrayList<String>();
        assertThat(store.each(OPEN.sortedBy(LEVEL), 1_034, item -> first.add(item.id()))).as("all are counted, also where not all are wanted").isEqualTo(MANY);
        assertThat(first).isEqualTo(ids(0, 1_034));
        assertThat(store.each(OPEN, 5, _ -> { })).isEqualTo(MANY);

        store.delete(id(3));
        written();
        assertThat(read(OPEN)).hasSize(MANY - 1).doesNotContain(id(3));
    }

    @Test
    void what_moves_while_it_is_read_is_neither_skipped_nor_handed_over_twice() {
        many();
        var read = new ArrayList<String>();

        store.each(OPEN.sortedBy(LEVEL), item -> {
            read.add(item.id());
            if (read.size() % 400 == 1) {
                moveOthers(read.size());
            }
        });

        assertThat(read).isEqualTo(ids(0, MANY));
        var before = read(OPEN);
        read.clear();
        store.each(OPEN, item -> {
            read.add(item.id());
            if (read.size() % 400 == 1) {
                moveOthers(read.size() + 1);
            }
        });
        assertThat(read).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Some of what was read comes later in the order now, some of what was not comes earlier, and some belongs no more. */
    private void moveOthers(int read) {
        var moved = new ArrayList<ViewDocument>();
        for (int i = 0; i < 40; i++) {
            moved.add(ticket(id(i)).keyword("status", "open").number("level", 10_000L + i).body(bytes(id(i))));
            moved.add(ticket(id(MANY - 1 - i)).keyword("status", "open").number("level", (long) -i).body(bytes(id(MANY - 1 - i))));
            int gone = 100 + (read + i) % (MANY - 200);
            moved.add(ticket(id(gone)).keyword("status", "closed").number("level", (long) gone).body(bytes(id(gone))));
            moved.add(ticket("new-" + read + "-" + i).keyword("status", "open").number("level", (long) i).body(bytes("new")));
        }
        written(moved.toArray(ViewDocument[]::new));
    }

    private void many() {
        written(IntStream.range(0, MANY).mapToObj(i -> ticket(id(i)).keyword("status", "open").number("level", (long) i).body(bytes(id(i))))
                .toArray(ViewDocument[]::new));
    }

    private List<String> read(ViewQuery query) {
        var read = new ArrayList<String>();
        Consumer<ViewPage.Found> reader = item -> read.add(item.id());
        assertThat(store.each(query, reader)).isEqualTo(read.size());
        return read;
    }

    private static String id(int number) {
        return "t%04d".formatted(number);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(WholeConformance::id).toList();
    }
}
