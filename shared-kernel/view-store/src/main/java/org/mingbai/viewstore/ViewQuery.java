package org.mingbai.viewstore;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A question to a view.
 *
 * @param text words to be found in the text fields, all of them; a Chinese word is found as a phrase; null for no search
 * @param sort fields in order of weight; documents without the field come last; the id breaks ties
 * @param page from 0
 * @param facets keyword fields whose values are counted over the filtered whole
 * @param counts named filters that are counted over the filtered whole
 */
public record ViewQuery(Filter filter, @Nullable String text, List<Sort> sort, int page, int size, List<String> facets,
                        Map<String, Filter> counts) {

    /** One field of an order. */
    public record Sort(String field, boolean descending) {
    }

    public ViewQuery {
        sort = List.copyOf(sort);
        facets = List.copyOf(facets);
        counts = Map.copyOf(counts);
        if (page < 0 || size < 0) {
            throw new IllegalArgumentException("no such page");
        }
    }

    /** How many come before the page. There is a page of every number: beyond the last there is nothing on it. */
    public long from() {
        return (long) page * size;
    }

    public static ViewQuery of(Filter filter) {
        return new ViewQuery(filter, null, List.of(), 0, 20, List.of(), Map.of());
    }

    public ViewQuery matching(@Nullable String words) {
        return new ViewQuery(filter, words, sort, page, size, facets, counts);
    }

    public ViewQuery sortedBy(Sort... order) {
        return new ViewQuery(filter, text, List.of(order), page, size, facets, counts);
    }

    public ViewQuery page(int number, int pageSize) {
        return new ViewQuery(filter, text, sort, number, pageSize, facets, counts);
    }

    public ViewQuery counting(List<String> fields, Map<String, Filter> named) {
        return new ViewQuery(filter, text, sort, page, size, fields, named);
    }
}
