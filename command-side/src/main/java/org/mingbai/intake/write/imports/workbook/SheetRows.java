package org.mingbai.intake.write.imports.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.text.Texts;

/** The rows of a sheet that hold something, in their order, read as they are asked for. */
final class SheetRows implements SheetReading {
    private final XmlPart xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final boolean since1904;
    private final ComputedRanges computed = new ComputedRanges();
    private int row;

    SheetRows(XmlPart xml, SharedStrings strings, Styles styles, boolean since1904) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    @Override
    public Optional<SheetRow> next() {
        while (xml.next()) {
            if (xml.begins("row")) {
                var read = row();
                if (!read.cells().isEmpty()) {
                    return Optional.of(read);
                }
            }
        }
        return Optional.empty();
    }

    private SheetRow row() {
        var number = xml.attribute("r");
        row = number == null ? row + 1 : CellPlace.of("A" + number).row();
        Map<Integer, Cell> cells = new HashMap<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                var reference = xml.attribute("r");
                column = reference == null ? column + 1 : CellPlace.of(reference).column();
                var cell = cell(new CellPlace(column, row));
                if (cell != null) {
                    cells.put(column - 1, cell);
                }
            }
        }
        return new SheetRow(row, cells);
    }

    private @Nullable Cell cell(CellPlace place) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        boolean formula = false;
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                var range = xml.attribute("ref");
                if (range != null && !"shared".equals(xml.attribute("t"))) {
                    computed.add(range);
                }
                xml.text("");
            } else if (xml.begins("v") || xml.begins("is")) {
                value = xml.text("rPh");
            }
        }
        if (formula || !value.isBlank() && computed.covers(place)) {
            return new Cell.Formula();
        }
        return value.isBlank() ? null : cell(type == null ? "n" : type, style, value);
    }

    private @Nullable Cell cell(String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> text(strings.at(value.strip()));
            case "inlineStr", "str" -> text(EscapedText.decode(value));
            case "n" -> new Cell.Number(value.strip(), styles.of(style), since1904, styles.code(style));
            case "d" -> new Cell.IsoTime(value.strip());
            case "b" -> new Cell.Truth(value.strip().equals("1") || value.strip().equals("true"));
            default -> new Cell.Fault();
        };
    }

    /** What shows nothing is what people leave behind when they empty a cell. */
    private static @Nullable Cell text(String text) {
        return Texts.isBlank(text) ? null : new Cell.Text(text);
    }

    @Override
    public void close() {
        xml.close();
    }
}
