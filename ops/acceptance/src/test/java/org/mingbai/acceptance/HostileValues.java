package org.mingbai.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is put in every place: things that were once mistaken for something else by somebody. {@code mingbai.fuzz.values} names a file with more, a line each. */
final class HostileValues {
    private static final int LONG = 5_000;
    private static final int VERY_LONG = 40_000;

    private HostileValues() {
    }

    /** As text, for addresses, headers, forms and strings. */
    static List<String> texts() {
        var all = new ArrayList<>(List.of("\u00E9编号", "-999999999-01-01T00:00:00Z", "100%", "-1", "99999999999999999999", "", "\uD83D\uDE00", "\u0000", "%zz", "9223372036854775807",
                "x".repeat(LONG), "+999999999-12-31T23:59:59Z", "%FF", "-999999999", "2147483647", "null", " ", "\u00A0\u3164", "0", "1e400", "-9223372036854775808", "0x10", "１２", "NaN", "true",
                "%00", "%C0%AF", "%ED%A0%80", "%", "..%2f..%2fetc%2fpasswd", "../../etc/passwd", ";a=b", "//", "'\"<script>alert(1)</script>", "${7*7}#{7*7}__${7*7}__::.x", "*", "\\", "\u001B[2J",
                "\u202E", "\uFEFF", "\uFFFE", "a" + "\u0301".repeat(300), "2026-02-30", "0000-00-00T00:00:00Z", "1949-09-30T00:00:00Z", "2026-11-23T24:00:00+99:99", "1732336200", "P-99999999999D",
                "PT99999999999999H", "HB-2026-99999999-0", "HB-2026-00000001-1", "130100", "130100-" + "a".repeat(60), "post-130100-jc-1", "[]", "{}", ",", ",,,,", "=", "&", "a,b;q=2", "W/\"1\"",
                "\"12", "bytes=0-,-1", "bytes=9-1", "text/html;charset=\u00E9", "*/*;q=x", "zh-CN;q=9", "JSESSIONID=\"", "Basic %", "multipart/form-data", "application/json;charset=utf-7", "x".repeat(VERY_LONG)));
        var more = System.getProperty("mingbai.fuzz.values");
        if (more != null) {
            all.addAll(0, lines(Path.of(more)));
        }
        return all;
    }

    /** As JSON, for the fields of bodies: values of every kind in the place of every other. */
    static List<String> tokens() {
        var all = new ArrayList<>(List.of("null", "\"\\ud800\"", "-1", "{}", "[]", "\"\\u0000\"", "1e400", "true", "99999999999999999999999999999999", "0", "3.0", "[null]", "[[[]]]", "{\"\":\"\"}",
                "{\"\\ud800\":1}", "[" + "1,".repeat(2_000) + "1]", "[".repeat(600) + "]".repeat(600), "\"a\\udc00\"", "-0", "1e-400", "9".repeat(1_200), "[{}]", "[\"\"]", "{\"id\":null}"));
        texts().forEach(text -> all.add(Api.JSON.writeValueAsString(text)));
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it goes into an address: what already is percent-encoded, well or badly, goes as it is. */
    static String inAddress(@Nullable String text) {
        return text == null ? "" : text.startsWith("%") || text.startsWith("..%") ? text : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As it goes into a header: UTF-8, a letter for each byte. */
    static String inHeader(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", "");
    }
}
