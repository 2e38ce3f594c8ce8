package org.mingbai.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form for the name of a person, an employer or a unit, however it was typed. Spaces, middle dots, dashes and brackets between Chinese
 * characters say nothing: 古丽·努尔 is written with any of a dozen dots, with a space, and without either; 王　明 is spaced to fill a column;
 * 永兴（石家庄）公司 stands in any brackets or none. Between other letters they part words, as full stops and commas do: Co., Ltd. is Co Ltd.
 * Where a name holds the number of a card, that has its one form, too. What follows from a changed form is made anew from the log: it is
 * kept in views only.
 */
public final class Names {

    /** NFKC would take these apart into a space and a mark, or into a letter of Hangul. */
    private static final Pattern DOTS_BEFORE = Pattern.compile("[\\u02D9\\u318D]");
    private static final Pattern QUOTES_BEFORE = Pattern.compile("[\\u00B4\\u0384\\u1FBD\\u1FBF\\u1FFE]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]|[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\uFFFC\\x{E0100}-\\x{E01EF}]");
    private static final Pattern QUOTES = Pattern.compile("[\"'`“”„‟‘’‚‛′″‵‶〝〞〟❛❜❝❞"
            + "\\u02B9-\\u02BF\\u02C8\\u02CA\\u02CB\\u02EE\\u02F4\\u055A\\u05F3\\u05F4\\u07F4\\u07F5\\uA78B\\uA78C]");
    private static final Pattern PARTING = Pattern.compile("[\\p{Ps}\\p{Pe}《》«»‹›<>。"
            + "\\u00B7\\u0387\\u1427\\u16EB\\u2022\\u2027\\u2024\\u2219\\u22C5\\u22C6\\u25AA\\u25CF\\u25E6\\u26AB\\u2981\\u2E30\\u2E31\\u2E33"
            + "\\u30FB\\uA78F\\uFF65\\x{10101}]");
    /** A stroke of a character that is typed for a dot. */
    private static final Pattern STROKE = Pattern.compile("(?<=\\p{IsHan}[\\s\\p{Z}]?)丶(?=[\\s\\p{Z}]?\\p{IsHan})");
    /** That of a figure stays. */
    private static final Pattern STOPS = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2500\\u2501_]+");
    private static final Pattern ZERO = Pattern.compile("(?<=\\p{IsHan})[○◯⭕](?=\\p{IsHan})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern COMMAS = Pattern.compile(" ?[、､,;](?:[ 、､,;])*");
    private static final Pattern IDLE_COMMAS = Pattern.compile("(?<!\\p{IsHan}),|,(?!\\p{IsHan})");
    private static final Pattern EDGES = Pattern.compile("^[ :!?~|/-]+|[ :!?~|/-]+$");
    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("(?<=\\p{IsHan})[ -]+(?=\\p{IsHan})");
    private static final Pattern IDLE_SPACES = Pattern.compile(" (?=\\p{IsHan}|[^\\p{L}\\p{N}])|(?<=\\p{IsHan}|[^\\p{L}\\p{N}]) ");

    private Names() {
    }

    public static String normalise(String name) {
        String number = IdNumbers.normalise(name).orElse("");
        String text = number.isEmpty() ? spelled(name) : number.toLowerCase(Locale.ROOT);
        return text.isEmpty() ? PlainTexts.normalise(name) : text;
    }

    private static String spelled(String name) {
        String text = QUOTES_BEFORE.matcher(DOTS_BEFORE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("·")).replaceAll("");
        text = INVISIBLE.matcher(Radicals.unified(Normalizer.normalize(text, Normalizer.Form.NFKC))).replaceAll("");
        text = DASHES.matcher(QUOTES.matcher(text).replaceAll("")).replaceAll("-");
        text = STOPS.matcher(PARTING.matcher(STROKE.matcher(text).replaceAll(" ")).replaceAll(" ")).replaceAll(" ");
        text = COMMAS.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll(",");
        text = SPACES.matcher(IDLE_COMMAS.matcher(text).replaceAll(" ")).replaceAll(" ");
        text = EDGES.matcher(ZERO.matcher(text).replaceAll("〇")).replaceAll("");
        text = IDLE_SPACES.matcher(BETWEEN_CHARACTERS.matcher(text).replaceAll("")).replaceAll("");
        return IdNumbers.together(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }
}
