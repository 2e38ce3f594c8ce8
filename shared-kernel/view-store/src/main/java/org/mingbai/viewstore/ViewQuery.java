package org.mingbai.viewstore;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A question to a view.
 *
 * @param text words to be found in the text fields, in whatever order; {@link Likeness} says how many of them; null for no search
 * @param alike the text is a matter and asks for others like it, not for its words
 * @param sort fields in order of weight; documents without the field come last; the id breaks ties. Without any, what was searched for is
 *     ranked by likeness
 * @param page from 0
 * @param facets keyword fields whose values are counted over the filtered whole
 * @param counts named filters that are counted over the filtered whole
 */
public record ViewQuery(Filter filter, @Nullable String text, boolean alike, List<Sort> sort, int page, int size, List<String> facets,
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
        return new ViewQuery(filter, null, false, List.of(), 0, 20, List.of(), Map.of());
    }

    public ViewQuery matching(@Nullable String words) {
        return new ViewQuery(filter, words, false, sort, page, size, facets, counts);
    }

    /** Whatever has a good part of these words, the likest first. */
    public ViewQuery like(@Nullable String matter) {
        return new ViewQuery(filter, matter, true, sort, page, size, facets, counts);
    }

    /** The same question about a part of what it is about. */
    public ViewQuery within(Filter narrower) {
        return new ViewQuery(new Filter.And(List.of(filter, narrower)), text, alike, sort, page, size, facets, counts);
    }

    /** Whether the answer is in the order of likeness. */
    public boolean ranked() {
        return sort.isEmpty() && text != null && !text.isBlank();
    }

    public ViewQuery sortedBy(Sort... order) {
        return new ViewQuery(filter, text, alike, List.of(order), page, size, facets, counts);
    }

    public ViewQuery page(int number, int pageSize) {
        return new ViewQuery(filter, text, alike, sort, number, pageSize, facets, counts);
    }

    public ViewQuery counting(List<String> fields, Map<String, Filter> named) {
        return new ViewQuery(filter, text, alike, sort, page, size, fields, named);
    }
}
