package org.mingbai.intake.write.imports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** An xlsx workbook in memory, whose sheets can be read, as often as needed. */
public final class Workbook {
    private static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final ZipParts parts;
    private final Relations relations;
    private final List<Sheet> sheets;
    private final boolean since1904;

    /** @param name on its tab */
    public record Sheet(String name, String part) {
    }

    private Workbook(ZipParts parts, Relations relations, List<Sheet> sheets, boolean since1904) {
        this.parts = parts;
        this.relations = relations;
        this.sheets = sheets;
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
        if (book.tabs().isEmpty() || relations.id(book.tabs().getFirst().id()).isEmpty()) {
            throw new WorkbookException(new UnreadableWorkbook());
        }
        var sheets = book.tabs().stream().flatMap(tab -> relations.id(tab.id()).map(part -> new Sheet(tab.name(), part)).stream()).toList();
        return new Workbook(parts, relations, sheets, book.since1904());
    }

    public Sheet first() {
        return sheets.getFirst();
    }

    /** Those of which it holds, in the order of their tabs; what they share is read once for all. */
    public List<Sheet> sheets(Predicate<SheetReading> wanted) {
        var strings = strings();
        var styles = styles();
        return sheets.stream().filter(sheet -> {
            try (var rows = rows(sheet, strings, styles)) {
                return wanted.test(rows);
            }
        }).toList();
    }

    /** The rows of a sheet, from its beginning. */
    public SheetReading rows(Sheet sheet) {
        return rows(sheet, strings(), styles());
    }

    private SheetReading rows(Sheet sheet, SharedStrings strings, Styles styles) {
        var rows = parts.open(sheet.part()).orElseThrow(() -> new WorkbookException(new UnreadableWorkbook()));
        return new SheetRows(XmlPart.of(rows), strings, styles, since1904);
    }

    private SharedStrings strings() {
        return relations.type("sharedStrings").flatMap(part -> read(parts, part, SharedStrings::read)).orElseGet(SharedStrings::none);
    }

    private Styles styles() {
        return relations.type("styles").flatMap(part -> read(parts, part, Styles::read)).orElseGet(Styles::none);
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

    private record Tab(String name, String id) {
    }

    private record Book(List<Tab> tabs, boolean since1904) {

        static Book read(XmlPart xml) {
            var tabs = new ArrayList<Tab>();
            boolean since1904 = false;
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    var flag = xml.attribute("date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.begins("sheet")) {
                    tabs.add(new Tab(Objects.requireNonNullElse(xml.attribute("name"), ""), Objects.requireNonNullElse(xml.attribute("id"), "")));
                }
            }
            return new Book(tabs, since1904);
        }
    }
}
