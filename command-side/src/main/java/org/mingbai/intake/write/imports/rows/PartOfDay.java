package org.mingbai.intake.write.imports.rows;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people call a part of the day, and the hours that it has. An hour that is said as one of twelve is the one of the two that lies
 * within it; twelve at night may belong to this day or to the next, and lies in none.
 */
enum PartOfDay {
    MORNING(0, 11, "上午", "AM"),
    AFTERNOON(12, 23, "下午", "PM"),
    BEFORE_DAWN(0, 6, "凌晨"),
    EARLY(4, 11, "清晨", "早晨", "早上"),
    NOONTIME(11, 14, "中午"),
    EVENING(17, 23, "傍晚", "晚上");

    private static final int NOON = 12;

    private final int first;
    private final int last;
    private final List<String> words;

    PartOfDay(int first, int last, String... words) {
        this.first = first;
        this.last = last;
        this.words = List.of(words);
    }

    /** All words, as the alternatives of a pattern. */
    static String pattern() {
        return Stream.of(values()).flatMap(part -> part.words.stream()).collect(Collectors.joining("|"));
    }

    static PartOfDay of(String word) {
        return Stream.of(values()).filter(part -> part.words.contains(word)).findFirst().orElseThrow();
    }

    /** The hour of the day that is meant; none where the part has no such hour. */
    OptionalInt hour(int said) {
        var meant = said > NOON ? IntStream.of(said) : IntStream.of(said % NOON, said % NOON + NOON);
        return meant.filter(hour -> hour >= first && hour <= last).findFirst();
    }
}
