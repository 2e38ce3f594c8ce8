package org.mingbai.intake.write.imports.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** How a workbook's cell formats show numbers, and which of them show times. */
final class Styles {
    private final List<ShownAs> formats = new ArrayList<>();
    private final List<String> formatCodes = new ArrayList<>();

    private Styles() {
    }

    static Styles none() {
        return new Styles();
    }

    static Styles read(XmlPart xml) {
        Map<String, String> codes = new HashMap<>();
        var styles = new Styles();
        boolean cells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                codes.put(String.valueOf(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.begins("cellXfs");
            } else if (cells && xml.begins("xf")) {
                styles.formats.add(shownAs(xml.attribute("numFmtId"), codes));
                styles.formatCodes.add(code(xml.attribute("numFmtId"), codes));
            }
        }
        return styles;
    }

    private static ShownAs shownAs(@Nullable String id, Map<String, String> codes) {
        if (id == null) {
            return ShownAs.NUMBER;
        }
        var code = codes.get(id);
        return code != null ? ShownAs.format(code) : ShownAs.builtIn(number(id));
    }

    private static String code(@Nullable String id, Map<String, String> codes) {
        var own = id == null ? null : codes.get(id);
        return own != null ? own : BuiltInFormats.code(id == null ? 0 : number(id));
    }

    /** The code by which the cells of this style are shown. */
    String code(@Nullable String index) {
        int at = index == null ? 0 : number(index);
        return at < formatCodes.size() ? formatCodes.get(at) : Cell.Number.GENERAL;
    }

    ShownAs of(@Nullable String index) {
        int at = index == null ? 0 : number(index);
        return at < formats.size() ? formats.get(at) : ShownAs.NUMBER;
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException broken) {
            throw XmlPart.unreadable(broken);
        }
    }
}
