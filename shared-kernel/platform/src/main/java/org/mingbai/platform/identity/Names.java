package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for the name of a person, an employer or a unit, however it was typed. Spaces, middle dots and dashes between Chinese
 * characters say nothing: 古丽·努尔 is written with any of a dozen dots, with a space, and without either; 王　明 is spaced to fill a column.
 * Between other letters they part words. What follows from a changed form is made anew from the log: it is kept in views only.
 */
public final class Names {

    /** NFKC would take these apart into a space and a mark, or into a letter of Hangul. */
    private static final Pattern DOTS_BEFORE = Pattern.compile("[\\u02D9\\u318D]");
    private static final Pattern DOTS = Pattern.compile(
            "[\\u00B7\\u0387\\u1427\\u16EB\\u2022\\u2027\\u2024\\u2219\\u22C5\\u22C6\\u25AA\\u25CF\\u25E6\\u26AB\\u2981\\u2E30\\u2E31\\u2E33"
                    + "\\u30FB\\uA78F\\uFF65\\x{10101}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]|[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");
    private static final Pattern QUOTES = Pattern.compile("[\"'`“”„‘’‚「」『』《》«»‹›〝〞〟]");
    private static final Pattern OPENING = Pattern.compile("[\\[{〔【〖〘〚❨❪⦅⟨〈]");
    private static final Pattern CLOSING = Pattern.compile("[\\]}〕】〗〙〛❩❫⦆⟩〉]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2500\\u2501_]+");
    private static final Pattern ZERO = Pattern.compile("(?<=\\p{IsHan})[○◯⭕](?=\\p{IsHan})");
    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("(?<=\\p{IsHan})[\\s.。-]+(?=\\p{IsHan})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern IDLE_SPACES = Pattern.compile(" (?=\\p{IsHan}|[^\\p{L}\\p{N}])|(?<=\\p{IsHan}|[^\\p{L}\\p{N}]) ");

    private Names() {
    }

    public static String normalise(String name) {
        String text = Normalizer.normalize(DOTS_BEFORE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("·"), Normalizer.Form.NFKC);
        text = QUOTES.matcher(INVISIBLE.matcher(Radicals.unified(text)).replaceAll("")).replaceAll("");
        text = CLOSING.matcher(OPENING.matcher(text).replaceAll("(")).replaceAll(")");
        text = SPACES.matcher(DOTS.matcher(DASHES.matcher(text).replaceAll("-")).replaceAll(" ")).replaceAll(" ");
        text = BETWEEN_CHARACTERS.matcher(ZERO.matcher(text).replaceAll("〇")).replaceAll("");
        return IDLE_SPACES.matcher(text.strip()).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
