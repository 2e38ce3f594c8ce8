package org.mingbai.viewstore.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.mingbai.viewstore.Spellings;

/**
 * Says why a text was found: what of the typed words stands in it, in clear. For who may read both the words and the text.
 *
 * @param words the common parts in the order in which they were typed, neighbouring pairs joined
 */
public record CommonWords(List<String> words) {

    public CommonWords {
        words = List.copyOf(words);
    }

    /** @param spellings what the store knows that has found it */
    public static CommonWords of(Spellings spellings, String typed, List<String> texts) {
        var clear = Words.clear(spellings);
        var there = clear.of(texts).stream().map(Words.Word::token).collect(Collectors.toSet());
        var common = new LinkedHashSet<String>();
        for (var word : clear.asked(typed)) {
            var run = new Run(spellings, there, common);
            word.covers().forEach(run::next);
            run.end();
        }
        return new CommonWords(List.copyOf(common));
    }

    /** Pairs that overlap are read as the one phrase that they are. */
    private static final class Run {
        private final Spellings spellings;
        private final Set<String> there;
        private final Set<String> into;
        private final List<Typed.Cover> covers = new ArrayList<>();

        Run(Spellings spellings, Set<String> there, Set<String> into) {
            this.spellings = spellings;
            this.there = there;
            this.into = into;
        }

        void next(Typed.Cover cover) {
            boolean found = cover.unit().parts().stream().allMatch(part -> there.contains(part.token()));
            if (!found || !covers.isEmpty() && !covers.getLast().overlaps(cover)) {
                end();
            }
            if (found) {
                covers.add(cover);
            }
        }

        void end() {
            var text = new StringBuilder();
            for (var cover : covers) {
                var words = cover.unit().parts().stream().map(Words.Word::token).map(spellings::shown).collect(Collectors.joining("-"));
                text.append(text.isEmpty() ? words : words.substring(words.offsetByCodePoints(0, 1)));
            }
            if (!text.isEmpty()) {
                into.add(text.toString());
            }
            covers.clear();
        }
    }
}
