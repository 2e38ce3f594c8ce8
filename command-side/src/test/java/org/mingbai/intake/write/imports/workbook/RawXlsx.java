package org.mingbai.intake.write.imports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook part by part, as no spreadsheet program would let one do. */
public final class RawXlsx {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** What a part writes of itself. */
    @FunctionalInterface
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    private RawXlsx() {
    }

    /** A workbook whose first sheet has these rows, in XML. */
    public static RawXlsx rows(String rows) {
        return sheet("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>");
    }

    public static RawXlsx sheet(String xml) {
        return new RawXlsx()
                .part("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + MAIN + "\"/></Types>")
                .part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"))
                .part("xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr/><sheets><sheet name=\"a\" sheetId=\"3\" r:id=\"r0\"/></sheets></workbook>")
                .part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml",
                        "styles", "styles.xml"))
                .part("xl/worksheets/sheet1.xml", xml);
    }

    private static String relations(String... typesAndTargets) {
        var xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"r").append(i / 2).append("\" Type=\"").append(RELATIONS).append(typesAndTargets[i])
                    .append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    public RawXlsx strings(String items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /** Cell formats 0, 1, 2 … by these number formats. */
    public RawXlsx formats(int... ids) {
        var xml = new StringBuilder("<styleSheet><cellXfs>");
        for (int id : ids) {
            xml.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        return part("xl/styles.xml", xml.append("</cellXfs></styleSheet>").toString());
    }

    public RawXlsx part(String name, String text) {
        return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    public RawXlsx part(String name, Part content) {
        parts.put(name, content);
        return this;
    }

    public RawXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
