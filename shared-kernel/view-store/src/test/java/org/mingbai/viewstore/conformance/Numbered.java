package org.mingbai.viewstore.conformance;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingbai.viewstore.Spellings;

/** A stand-in for what people write in many ways: № 7, no. 7, Nr 7. */
record Numbered() implements Spellings {

    private static final Pattern WRITTEN = Pattern.compile("(?:no|nr)\\.?\\s*(\\d+)");

    @Override
    public List<String> kept(String text) {
        return WRITTEN.matcher(folded(text)).results().map(Numbered::form).toList();
    }

    @Override
    public Asked asked(String typed) {
        var numbers = WRITTEN.matcher(folded(typed));
        return new Asked(numbers.replaceAll(" "), numbers.reset().results().map(Numbered::form).toList());
    }

    @Override
    public String shown(String form) {
        return form;
    }

    private static String form(MatchResult found) {
        return "nr" + found.group(1);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
