package org.mingbai.intake.write.imports.workbook;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** An xlsx workbook in memory, of which the first sheet can be read, as often as needed. */
public final class Workbook {
    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final ZipParts parts;
    private final Relations relations;
    private final String sheet;
    private final boolean since1904;

    private Workbook(ZipParts parts, Relations relations, String sheet, boolean since1904) {
        this.parts = parts;
        this.relations = relations;
        this.sheet = sheet;
        this.since1904 = since1904;
    }

    /** By its first bytes; whether it can be read shows when it is. */
    public static boolean isOne(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** @throws WorkbookException where the file is no workbook, is broken, or is too large */
    public static Workbook of(byte[] file) {
        var parts = ZipParts.of(file);
        if (read(parts, "[Content_Types].xml", xml -> has(xml, CONTENT_TYPE)).filter(Boolean::booleanValue).isEmpty()) {
            throw new WorkbookException(new NotAWorkbook());
        }
        var main = ZipParts.normal(read(parts, "_rels/.rels", xml -> Relations.read(xml, "").type("officeDocument"))
                .flatMap(Function.identity()).orElse("xl/workbook.xml"));
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var relations = read(parts, folder + "_rels/" + main.substring(folder.length()) + ".rels", xml -> Relations.read(xml, folder))
                .orElseThrow(() -> new WorkbookException(new UnreadableWorkbook()));
        var book = read(parts, main, Book::read).orElseThrow(() -> new WorkbookException(new UnreadableWorkbook()));
        var sheet = Optional.ofNullable(book.firstSheet()).flatMap(relations::id)
                .orElseThrow(() -> new WorkbookException(new UnreadableWorkbook()));
        return new Workbook(parts, relations, sheet, book.since1904());
    }

    /** The rows of the first sheet, from its beginning. */
    public SheetReading rows() {
        var strings = relations.type("sharedStrings").flatMap(part -> read(parts, part, SharedStrings::read)).orElseGet(SharedStrings::none);
        var styles = relations.type("styles").flatMap(part -> read(parts, part, Styles::read)).orElseGet(Styles::none);
        var rows = parts.open(sheet).orElseThrow(() -> new WorkbookException(new UnreadableWorkbook()));
        return new SheetRows(XmlPart.of(rows), strings, styles, since1904);
    }

    private static boolean has(XmlPart types, String contentType) {
        while (types.next()) {
            if ((types.begins("Override") || types.begins("Default")) && contentType.equals(types.attribute("ContentType"))) {
                return true;
            }
        }
        return false;
    }

    private static <T> Optional<T> read(ZipParts parts, String name, Function<XmlPart, T> reading) {
        return parts.open(name).map(source -> {
            try (var xml = XmlPart.of(source)) {
                return reading.apply(xml);
            }
        });
    }

    private record Book(@Nullable String firstSheet, boolean since1904) {

        static Book read(XmlPart xml) {
            String first = null;
            boolean since1904 = false;
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    var flag = xml.attribute("date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.begins("sheet") && first == null) {
                    first = xml.attribute("id");
                }
            }
            return new Book(first, since1904);
        }
    }
}
