package org.mingbai.platform.numbers;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mingbai.platform.stores.LogPlace;

/**
 * What the file says.
 *
 * @param sinceTheFirst the memory was there when the log began; else numbers may have been given that it does not know
 * @param years         the last number reserved of each year
 * @param place         of the log, where the newest of them was reserved
 */
record GivenNumbers(boolean sinceTheFirst, SortedMap<Integer, Long> years, LogPlace place) {

    GivenNumbers {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    static GivenNumbers none(boolean sinceTheFirst) {
        return new GivenNumbers(sinceTheFirst, Collections.emptySortedMap(), LogPlace.NONE);
    }

    long highest(int year) {
        return years.getOrDefault(year, 0L);
    }

    /** What either knows; the place of this one. */
    GivenNumbers and(GivenNumbers other) {
        var more = new TreeMap<>(years);
        other.years().forEach((year, last) -> more.merge(year, last, Math::max));
        return new GivenNumbers(sinceTheFirst, more, place.position() < other.place().position() ? other.place() : place);
    }

    GivenNumbers with(int year, long last, LogPlace at) {
        var more = new TreeMap<>(years);
        more.merge(year, last, Math::max);
        return new GivenNumbers(sinceTheFirst, more, at);
    }
}
