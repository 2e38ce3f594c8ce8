package org.mingbai.intake.write.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The signs of a number format, section by section; a format with one sign that is not known here is not read at all. */
final class FormatSigns {

    enum Kind { LITERAL, NOTHING, GENERAL, DIGIT, POINT, COMMA, PERCENT, POWER, FRACTION, TEXT, SECTION }

    record Sign(Kind kind, String text) {
    }

    /** Escapes by {@code !} are one thing to a Chinese program and another to others, and numerals, conditions and letters are shown in ways of their own. */
    private static final Pattern SIGN = Pattern.compile("\"(?<quoted>[^\"]*)\"|\\\\(?<escaped>.)|(?<nothing>\\* |\\[\\$-[0-9A-Fa-f]{1,4}\\]"
            + "|\\[(?i:black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]{1,2})\\])|(?<skipped>_.)|\\[\\$(?<currency>[^\\]-]+)(?:-[0-9A-Fa-f]{1,4})?\\]"
            + "|(?<general>(?i:General))|(?<fraction>#(?:\\\\? )(?<least>\\?{1,2})/\\k<least>)|(?<power>E\\+0{1,3})|(?<digit>[0#?])|(?<point>\\.)|(?<comma>,)"
            + "|(?<percent>%)|(?<text>@)|(?<section>;)|(?<plain>[-+$(): ]|[^\\p{ASCII}])", Pattern.DOTALL);

    private FormatSigns() {
    }

    /** Empty where a sign is not known. */
    static Optional<List<List<Sign>>> sections(String format) {
        var sections = new ArrayList<List<Sign>>();
        var section = new ArrayList<Sign>();
        var signs = SIGN.matcher(format);
        int end = 0;
        while (end < format.length()) {
            if (!signs.find(end) || signs.start() != end) {
                return Optional.empty();
            }
            var sign = sign(signs.toMatchResult());
            end = signs.end();
            if (sign.kind() == Kind.SECTION) {
                sections.add(List.copyOf(section));
                section.clear();
            } else {
                section.add(sign);
            }
        }
        sections.add(List.copyOf(section));
        return Optional.of(sections);
    }

    private static Sign sign(MatchResult found) {
        for (var literal : List.of("quoted", "escaped", "currency", "plain")) {
            if (found.group(literal) != null) {
                return new Sign(Kind.LITERAL, found.group(literal));
            }
        }
        if (found.group("skipped") != null) {
            return new Sign(Kind.LITERAL, " ");
        }
        for (var kind : Kind.values()) {
            if (kind != Kind.LITERAL && found.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return new Sign(kind, found.group());
            }
        }
        throw new IllegalStateException("a sign of no kind");
    }
}
