package org.mingbai.platform.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.mingbai.platform.http.InvalidInputException.Fault;

/**
 * One page of a list: {@code total} is exact; facets count the filtered whole, by field and value. Beyond the last page there is nothing,
 * however far; a page before the first is refused.
 */
public record PageOf<T>(long total, int page, int size, List<T> items, Map<String, Map<String, Long>> facets) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MOST = 200;

    /** This page of a list that is at hand as a whole. */
    public static <T> PageOf<T> cut(List<T> all, int page, int size) {
        check(page, size);
        int from = (int) Math.min((long) page * size, all.size());
        return new PageOf<>(all.size(), page, size, all.subList(from, Math.min(from + size, all.size())), Map.of());
    }

    /** The same page of what the items become. */
    public <R> PageOf<R> map(Function<T, R> change) {
        return new PageOf<>(total, page, size, items.stream().map(change).toList(), facets);
    }

    /** The same page with these counts over the whole. */
    public PageOf<T> counting(Map<String, Map<String, Long>> whole) {
        return new PageOf<>(total, page, size, items, whole);
    }

    /** Refuses a page or size that is out of range instead of cutting it. */
    public static void check(int page, int size) {
        var faults = Stream.of(faultOfPage(page), faultOfSize(size)).flatMap(Optional::stream).toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    public static Optional<Fault> faultOfPage(int page) {
        return page < 0 ? Optional.of(new Fault("page", "invalid-value")) : Optional.empty();
    }

    public static Optional<Fault> faultOfSize(int size) {
        return size < 1 || size > MOST ? Optional.of(new Fault("size", "size")) : Optional.empty();
    }
}
