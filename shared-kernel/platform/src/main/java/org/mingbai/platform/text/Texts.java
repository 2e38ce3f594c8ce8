package org.mingbai.platform.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text as people see it. What shows nothing is blank, whichever character it is made of; a character is what is seen as one, so a family
 * of four joined by invisible signs is one and not eleven; what is no well-formed Unicode, or steers a terminal, is no text at all.
 */
public final class Texts {

    /** No real character is made of more: the longest emoji, the flag of a region, has 14. Marks heaped upon one letter end here. */
    private static final int MOST_UNITS = 16;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int NULL_NOTEHEAD = 0x1D159;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private Texts() {
    }

    /** True where nobody would see anything: spaces of every kind, fillers, zero-width signs, marks of direction. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Texts::showsNothing);
    }

    /** Without what shows nothing around it; inside, text stays as typed. What is blank becomes empty. */
    public static String trimmed(String text) {
        if (isBlank(text)) {
            return "";
        }
        int from = 0;
        int to = text.length();
        while (isAround(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (isAround(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Characters as people count them: extended grapheme clusters (UAX 29). The browser's {@code Intl.Segmenter} counts the same. */
    public static int length(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    public static boolean isLongerThan(int most, String text) {
        return text.length() > most && (text.length() > (long) most * MOST_UNITS || length(text) > most);
    }

    /** With the letters, digits and signs that have a full-width twin in their plain form, as people type either; nothing else changes. */
    public static String halfWidth(String text) {
        return text.codePoints().map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Well-formed: no half of a surrogate pair, and no code point that is set aside as none. */
    public static boolean isWellFormed(String text) {
        return text.codePoints().allMatch(Texts::isCharacter);
    }

    /** Whether it holds signs that steer a device; the ends of lines and tabs are none of them. */
    public static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r');
    }

    private static boolean isCharacter(int c) {
        return Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean showsNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isFiller(c) || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Default_Ignorable_Code_Point beside the category of format signs, and the blanks that are no spaces by their category. */
    private static boolean isFiller(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0, 0x16FE4, 0x13441, 0x13442,
                    BRAILLE_BLANK, NULL_NOTEHEAD, OBJECT_REPLACEMENT -> true;
            default -> c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0000 && c <= 0xE0FFF;
        };
    }

    /** What may go at the edge of a text; joiners and variation selectors belong to the character before them. */
    private static boolean isAround(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || switch (c) {
            case 0x0085, 0x00AD, 0x115F, 0x1160, 0x200B, 0x200E, 0x200F, 0x2060, 0x3164, 0xFEFF, 0xFFA0, BRAILLE_BLANK, OBJECT_REPLACEMENT -> true;
            default -> false;
        };
    }
}
