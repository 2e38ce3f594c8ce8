package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form for a telephone number, in whichever form it comes; the cases stand in {@code phones.txt}. */
class PhonesTest {

    record Case(String typed, String expected) {
    }

    static Stream<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        String expected = "";
        try (var table = PhonesTest.class.getResourceAsStream("/phones.txt")) {
            for (var line : new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("= ")) {
                    expected = line.substring(2).strip();
                } else if (!line.isBlank() && !line.startsWith("// ")) {
                    cases.add(new Case(unescaped(line), expected));
                }
            }
        }
        return cases.stream();
    }

    private static String unescaped(String line) {
        return Pattern.compile("\\\\u([0-9a-f]{4})").matcher(line).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .replace("\\r", "\r").replace("\\n", "\n");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatever_is_typed_has_its_one_form(Case each) {
        var expected = switch (each.expected()) {
            case "several" -> new PhoneText.Several(Phones.all(each.typed()));
            case "withheld" -> new PhoneText.Withheld();
            case "unreadable" -> new PhoneText.Unreadable();
            default -> {
                assertThat(Phones.normalise(each.expected())).as("and keeps it").contains(each.expected());
                int extension = each.expected().indexOf('x');
                yield new PhoneText.One(extension < 0 ? new Phone(each.expected(), null)
                        : new Phone(each.expected().substring(0, extension), each.expected().substring(extension + 1)));
            }
        };
        assertThat(Phones.read(each.typed())).isEqualTo(expected);
    }

    @Test
    void every_separator_and_every_width_is_the_same_number() {
        for (var separator : List.of("", " ", "-", "–", "—", "－", "‐", "−", ".", "·", "\u3000", "\u00a0", "\u2009", "\u200b", "\ufeff", "\t", "/")) {
            for (var prefix : List.of("", "0", "86", "+86", "0086", "(86)", "（+86）", "+86 0", "+86(0)", "86-", "00 86 ", "＋８６", "tel:+86", "%2B86", "+860")) {
                var typed = prefix + String.join(separator, "139", "0000", "0001");
                assertThat(Phones.normalise(typed)).as(typed).contains("13900000001");
            }
        }
    }

    @Test
    void every_way_to_write_an_extension_is_the_same_extension_of_every_way_to_write_the_line() {
        for (var line : List.of("0311-86990123", "(0311)86990123", "031186990123", "+86 311 8699 0123", "86-311-86990123", "（０３１１）８６９９－０１２３", "0086 0311 86990123")) {
            assertThat(Phones.normalise(line)).as(line).contains("031186990123");
            for (var extension : List.of("-802", "转802", " 转 802", "轉802", "转分机802", "分机802", "分机：802", " ext. 802", " ext802", ";ext=802", "#802", "x802", " X 802",
                    "×802", "*802", ",802", "（802）", " 802", "－８０２", "转802号")) {
                assertThat(Phones.normalise(line + extension)).as(line + extension).contains("031186990123x802");
            }
        }
    }

    /** They were stored as one number before two were refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<sip:13900000001@a>, <sip:13900000002@b>|13900000001 13900000002",
        "'\"13900000001\" <sip:13900000002@b>'|13900000002 13900000001",
        "0311-86990123-802/803|031186990123x802 031186990123x803",
        "0311-86990123转802或803|031186990123x802 031186990123x803",
        "0311-86990123转802/803|031186990123x802 031186990123x803",
        "0311-86990123/24|031186990123x24",
        "13900000001/13900000002/13900000003|13900000001 13900000002 13900000003",
        "12333 12345|12333 12345",
        "0311-86990123|031186990123",
        "0311-00000000|",
        "王小明|"})
    void whatever_is_to_be_read_in_a_stored_text_finds_it(String stored, @Nullable String expected) {
        assertThat(String.join(" ", Phones.all(stored).stream().map(Phone::normal).toList())).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "%", "%%2", "(", "((((", "x1", "转", "<>", "sip:", "sip:@", "tel:;ext=", "<sip:", "1转2转3", "\ud83d", "\u0000", ",", "、、", "-"})
    void no_text_makes_it_fail(String typed) {
        assertThat(Phones.normalise(typed)).isEmpty();
        assertThat(Phones.read(typed.repeat(90))).isNotNull();
    }
}
