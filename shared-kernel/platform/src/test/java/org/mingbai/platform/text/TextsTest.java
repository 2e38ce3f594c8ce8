package org.mingbai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String ENGLAND = "🏴󠁧󠁢󠁥󠁮󠁧󠁿";

    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', 0x00A0, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x180E, 0x180B, 0x2000, 0x2003, 0x2007, 0x200B,
        0x200C, 0x200D, 0x200E, 0x202E, 0x202F, 0x2028, 0x205F, 0x2060, 0x2066, 0x206F, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC,
        0x1D159, 0x1D173, 0xE0001, 0xE0020, 0xE0100, 0x0085, 0x0007})
    void what_shows_nothing_is_blank(int codePoint) {
        assertThat(Texts.isBlank(Character.toString(codePoint).repeat(3))).as("U+%04X", codePoint).isTrue();
        assertThat(Texts.trimmed(Character.toString(codePoint))).isEmpty();
        assertThat(new NotBlankText().isValid(Character.toString(codePoint), null)).isFalse();
    }

    @Test
    void whatever_shows_something_is_not() {
        assertThat(List.of("甲", "a", ".", "​。​", "️❤️", FAMILY, "ᄒ", "\uE000", "𠮷")).allSatisfy(text -> assertThat(Texts.isBlank(text)).isFalse());
    }

    @Test
    void what_shows_nothing_goes_from_the_edges_and_stays_inside() {
        assertThat(Texts.trimmed("﻿ 　‎甲\u00A0乙​ㅤ")).isEqualTo("甲\u00A0乙");
        assertThat(Texts.trimmed(" ❤️ ")).as("a variation selector belongs to its character").isEqualTo("❤️");
        assertThat(Texts.trimmed("\u2067عربي\u2069")).as("and marks of direction to their text").isEqualTo("\u2067عربي\u2069");
    }

    @Test
    void characters_are_counted_as_people_see_them() {
        assertThat(Texts.length("")).isZero();
        assertThat(Texts.length("工资")).isEqualTo(2);
        assertThat(Texts.length("𠮷".repeat(101))).isEqualTo(101);
        assertThat(Texts.length(FAMILY)).isOne();
        assertThat(Texts.length(ENGLAND)).isOne();
        assertThat(Texts.length("🇨🇳🇨🇳")).isEqualTo(2);
        assertThat(Texts.length("e\u0301")).isOne();
        assertThat(Texts.length("각")).as("a syllable in its letters").isOne();
        assertThat(Texts.length("\r\n")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"😀, 200", "𠮷, 101", "👨‍👩‍👧‍👦, 200", "字, 200", "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 200"})
    void as_many_as_are_allowed_are_not_too_many(String character, int count) {
        assertThat(Texts.isLongerThan(200, character.repeat(count))).isFalse();
        assertThat(Texts.isLongerThan(200, character.repeat(201))).isTrue();
    }

    @Test
    void a_letter_under_a_heap_of_marks_is_too_long_all_the_same() {
        assertThat(Texts.isLongerThan(200, "e" + "\u0301".repeat(4_000))).isTrue();
    }

    @Test
    void half_a_character_is_no_text() {
        assertThat(List.of("\uD800", "a\uDC00", "\uDE00\uD83D", "\uFFFE", "\uFFFF", "\uFDD0", new String(Character.toChars(0x1FFFF))))
                .allSatisfy(text -> assertThat(Texts.isWellFormed(text)).isFalse());
        assertThat(List.of("😀", "\uFFFD", "\uFDEF".replace('\uFDEF', '甲'))).allSatisfy(text -> assertThat(Texts.isWellFormed(text)).isTrue());
    }
}
