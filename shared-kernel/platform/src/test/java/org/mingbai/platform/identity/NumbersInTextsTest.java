package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInTextsTest {

    private static final List<String> MOBILE = List.of("13900000001", "+86 139-0000-0001", "+8613900000001", "0086 139 0000 0001", "（+86）139 0000 0001",
            "86-13900000001", "１３９０００００００１", "013900000001", "139.0000.0001", "+８６１３９０００００００１", "139\u200b0000\u200b0001", "139－0000－0001", "139 – 0000 – 0001", "tel:+86-139-0000-0001",
            "电话：13900000001", "TEL 13900000001", "sip:+8613900000001@ims.example");
    private static final List<String> LINE = List.of("0311-86990123", "(0311)86990123", "（0311）8699 0123", "+86 311 8699 0123", "0086-311-86990123", "031186990123",
            "0311 8699-0123", "【0311】86990123");
    private static final List<String> EXTENSIONS = List.of("转802", "-802", " 转 802", "分机802", " ext. 802", "x802", "#802", "（转802）", "转分机802", " 内线：802");

    @Test
    void a_text_is_found_by_its_number_however_either_is_written() {
        for (var kind : List.of(MOBILE, LINE)) {
            for (var written : kind) {
                for (var typed : kind) {
                    assertThat(found(typed, "来电" + written + "，要求回复")).as("%s by %s", written, typed).isTrue();
                    assertThat(found("电话" + typed, written)).as("%s by %s", written, typed).isTrue();
                }
            }
        }
        MOBILE.forEach(mobile -> LINE.forEach(line -> assertThat(found(mobile, "座机" + line)).as("%s by %s", line, mobile).isFalse()));
    }

    @Test
    void a_line_is_found_with_its_extension_and_an_extension_by_its_line() {
        for (var extension : EXTENSIONS) {
            for (var line : LINE) {
                assertThat(kept("座机" + line + extension)).as(line + extension).contains("tel031186990123", "tel031186990123x802", "tel86990123");
                assertThat(asked(line + extension)).as(line + extension).containsExactly("tel031186990123", "tel031186990123x802");
            }
        }
    }

    @Test
    void several_numbers_are_several_whatever_parts_them() {
        for (var between : List.of(",", "，", ";", "；", "、", "/", " ", "\n", "或", "和", " | ")) {
            assertThat(asked("13900000001" + between + "0311-86990123")).as("parted by '%s'", between).containsExactlyInAnyOrder("tel13900000001", "tel031186990123");
            assertThat(asked("0311-86990123" + between + "+86 139 0000 0001")).as("parted by '%s'", between)
                    .containsExactlyInAnyOrder("tel13900000001", "tel031186990123");
            assertThat(asked("13900000001" + between + "12345")).as("parted by '%s'", between).containsExactly("tel13900000001");
            assertThat(NumbersInTexts.SPELLINGS.asked("13900000001" + between + "12345").rest()).contains("12345");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "110", "2026-11-23", "2016 2017", "HB-2026-00000012-9", "3号楼2单元502", "130101199001011230", "a13900000001", "5000 3000", "3.5", "", "转802", "+", "（）",
        "95588", "12333 12345", "000000000000", "11111111111"})
    void what_is_no_number_of_somebody_stays_as_it_was_typed(String typed) {
        assertThat(asked(typed)).isEmpty();
        assertThat(NumbersInTexts.SPELLINGS.asked(typed).rest()).isEqualTo(typed);
    }

    @Test
    void a_number_is_shown_as_a_number_and_a_word_as_it_is() {
        assertThat(NumbersInTexts.SPELLINGS.shown("tel13900000001")).isEqualTo("13900000001");
        assertThat(kept("+852 2123 4567")).containsExactly("telp85221234567");
        assertThat(NumbersInTexts.SPELLINGS.shown("telp85221234567")).isEqualTo("+85221234567");
        assertThat(NumbersInTexts.SPELLINGS.shown("telefon")).isEqualTo("telefon");
    }

    /** A single number in a text is kept as it is asked for, whatever stands beside it. */
    @Test
    void what_stands_beside_a_number_does_not_hide_it() {
        for (var before : List.of("", "5000", "2026-11-23", "12345", "0311", "86990456", "13800000002", "(", "12", "第3期", "+", "转802", "15时20分")) {
            for (var after : List.of("5000元", "12345", "86990456", "13800000002", "802号", "2026-11-23", "")) {
                for (var between : List.of(" ", "，", " / ", "元")) {
                    var text = before + between + "13900000001" + between + after;
                    assertThat(kept(text)).as(text).contains("tel13900000001");
                }
            }
        }
    }

    private static boolean found(String typed, String text) {
        var kept = new HashSet<>(kept(text));
        return !asked(typed).isEmpty() && kept.containsAll(Set.copyOf(asked(typed)));
    }

    private static List<String> kept(String text) {
        return NumbersInTexts.SPELLINGS.kept(text);
    }

    private static List<String> asked(String typed) {
        return NumbersInTexts.SPELLINGS.asked(typed).forms();
    }
}
