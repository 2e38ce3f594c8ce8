package org.mingbai.viewstore.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.conformance.ViewStoreConformance;

class LuceneViewStoreTest extends ViewStoreConformance {

    @TempDir
    Path views;

    @Override
    protected ViewStore open(ViewSchema schema, TokenBlinder blinder) {
        return LuceneViewStore.open(views.resolve("view"), schema, blinder, Duration.ofHours(1));
    }

    @Override
    protected byte[] stored() {
        return LuceneFiles.bytes(views.resolve("view"));
    }

    @Override
    protected List<String> aside() {
        return LuceneFiles.aside(views, "view");
    }

    /** Deeper than what is held in order at once. */
    @Test
    void pages_deep_in_a_large_view_follow_each_other_and_all_of_it_is_handed_over() {
        var all = IntStream.range(0, 20_450).mapToObj("t%05d"::formatted).toList();
        written(all.stream().map(id -> ticket(id).number("level", Long.valueOf(id.substring(1)) % 7).body(bytes(id))).toArray(ViewDocument[]::new));
        var query = ViewQuery.of(Filter.everything()).sortedBy(new ViewQuery.Sort("level", true));
        var order = ids(query.page(0, 20_450));
        assertThat(order).hasSize(20_450).doesNotHaveDuplicates();

        for (int page : new int[] {49, 50, 51, 99, 100, 101}) {
            assertThat(ids(query.page(page, 200))).as("page %d", page).isEqualTo(order.subList(page * 200, page * 200 + 200));
        }
        assertThat(ids(query.page(102, 200))).isEqualTo(order.subList(20_400, 20_450));
        assertThat(ids(query.page(103, 200))).isEmpty();
        var read = new ArrayList<String>();
        store.each(query, item -> read.add(item.id()));
        assertThat(read).isEqualTo(order);
        read.clear();
        store.each(query, 10_001, item -> read.add(item.id()));
        assertThat(read).isEqualTo(order.subList(0, 10_001));
    }
}
