package org.mingbai.viewstore.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says why a text was found: what of the typed words stands in it, in clear. For who may read both the words and the text.
 *
 * @param words the common parts in the order in which they were typed, neighbouring pairs joined
 * @param share how much of what was typed they are, from 0 to 1
 */
public record CommonWords(List<String> words, double share) {

    private static final Words CLEAR = new Words(token -> token);

    public CommonWords {
        words = List.copyOf(words);
    }

    public static CommonWords of(String typed, List<String> texts) {
        var there = CLEAR.of(texts).stream().map(Words.Word::token).collect(Collectors.toSet());
        var asked = CLEAR.asked(typed);
        var common = new LinkedHashSet<String>();
        int units = 0;
        int found = 0;
        for (var word : asked) {
            var run = new Run(common);
            for (var unit : word) {
                boolean is = unit.parts().stream().allMatch(part -> there.contains(part.token()));
                units++;
                found += is ? 1 : 0;
                run.next(unit, is);
            }
            run.end();
        }
        return new CommonWords(new ArrayList<>(common), units == 0 ? 0 : (double) found / units);
    }

    /** Pairs that overlap are read as the one phrase that they are. */
    private static final class Run {
        private final LinkedHashSet<String> into;
        private String text = "";
        private int last;

        Run(LinkedHashSet<String> into) {
            this.into = into;
        }

        void next(Words.Unit unit, boolean found) {
            var first = unit.parts().getFirst();
            boolean overlaps = !text.isEmpty() && unit.parts().size() == 1 && first.place() == last + 1
                    && text.codePointCount(0, text.length()) > 1 && first.token().codePointCount(0, first.token().length()) == 2
                    && first.token().codePointAt(0) == text.codePointBefore(text.length());
            if (!found || !overlaps) {
                end();
            }
            if (found) {
                text = overlaps ? text + first.token().substring(first.token().offsetByCodePoints(0, 1))
                        : unit.parts().stream().map(Words.Word::token).collect(Collectors.joining("-"));
                last = first.place();
            }
        }

        void end() {
            if (!text.isEmpty()) {
                into.add(text);
            }
            text = "";
        }
    }
}
