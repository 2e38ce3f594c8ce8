package org.mingbai.intake.write.imports.workbook;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The texts that cells point to. They are all in memory while the sheet is read, so their room is counted. */
final class SharedStrings {
    private static final long MOST_BYTES = 96L << 20;
    /** What a string takes beside its characters. */
    private static final int OVERHEAD = 64;

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {
    }

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(XmlPart xml) {
        var strings = new SharedStrings();
        long bytes = 0;
        while (xml.next()) {
            if (xml.begins("si")) {
                var text = EscapedText.decode(xml.text("rPh"));
                bytes += OVERHEAD + 2L * text.length();
                if (bytes > MOST_BYTES) {
                    throw new WorkbookException(new WorkbookTooLarge((int) (MOST_BYTES >> 20)));
                }
                strings.texts.add(text);
            }
        }
        return strings;
    }

    String at(@Nullable String index) {
        try {
            return texts.get(Integer.parseInt(String.valueOf(index)));
        } catch (NumberFormatException | IndexOutOfBoundsException nowhere) {
            throw XmlPart.unreadable(nowhere);
        }
    }
}
