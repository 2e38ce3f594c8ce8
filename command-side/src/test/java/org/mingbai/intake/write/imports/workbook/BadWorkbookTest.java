package org.mingbai.intake.write.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.mingbai.kernel.Refusal;

/** Files that are no workbook, are broken, or are made to exhaust whoever opens them: each is refused, and cheaply. */
class BadWorkbookTest {
    private static final String CELL = "<c t=\"inlineStr\"><is><t>x</t></is></c>";

    @Test
    void what_is_no_zip_is_no_workbook() {
        assertThat(List.of(bytes(""), bytes("留言编号,留言用户\n1,2\n"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
                .allSatisfy(file -> assertThat(refusal(file)).isEqualTo(new NotAWorkbook()));
    }

    @Test
    void a_zip_of_other_things_is_no_workbook() throws IOException {
        var document = RawXlsx.rows("").part("[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        var macros = RawXlsx.rows("").part("[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>");

        assertThat(refusal(zipOf("a.txt"))).isEqualTo(new NotAWorkbook());
        assertThat(refusal(document.bytes())).isEqualTo(new NotAWorkbook());
        assertThat(refusal(macros.bytes())).isEqualTo(new NotAWorkbook());
    }

    @Test
    void a_workbook_cut_off_anywhere_is_unreadable() {
        byte[] whole = RawXlsx.rows("<row>" + CELL + "</row>").bytes();

        for (int length = 4; length < whole.length; length += 7) {
            assertThat(refusal(Arrays.copyOf(whole, length))).as("cut off at %d of %d", length, whole.length).isEqualTo(new UnreadableWorkbook());
        }
    }

    @Test
    void a_flipped_bit_in_the_sheet_is_found() {
        byte[] file = RawXlsx.rows("<row>" + CELL.repeat(50) + "</row>").bytes();
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf("sheet1.xml") + 20] ^= 1;

        assertThat(refusal(file)).isEqualTo(new UnreadableWorkbook());
    }

    /** Seeded, so that what once fails can be looked at. */
    @Test
    void damage_at_random_is_refused_or_harmless_and_never_a_failure() {
        byte[] whole = RawXlsx.rows("<row>" + CELL.repeat(20) + "</row>").strings("<si><t>甲</t></si>").formats(0, 22).bytes();
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = 0; i <= seed % 8; i++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            assertThatCode(() -> refused(damaged)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @Test
    void missing_parts_and_broken_markup_are_unreadable() {
        assertThat(List.of(
                RawXlsx.rows("").without("xl/workbook.xml"),
                RawXlsx.rows("").without("xl/worksheets/sheet1.xml"),
                RawXlsx.rows("").without("xl/_rels/workbook.xml.rels"),
                RawXlsx.sheet("<worksheet><sheetData><row>"),
                RawXlsx.sheet("<worksheet><sheetData><row></c></row></sheetData></worksheet>"),
                RawXlsx.sheet("no markup"),
                RawXlsx.rows("<row><c t=\"s\"><v>5</v></c></row>").strings("<si><t>only</t></si>"),
                RawXlsx.rows("<row><c t=\"s\"><v>first</v></c></row>"),
                RawXlsx.rows("<row r=\"x\"/>"),
                RawXlsx.rows("<row><c t=\"inlineStr\"><is><t>&unknown;</t></is></c></row>")))
                .allSatisfy(file -> assertThat(refusal(file.bytes())).isEqualTo(new UnreadableWorkbook()));
    }

    @Test
    void cells_far_outside_a_sheet_take_no_memory() {
        assertThat(List.of("ZZZZZZZ1", "XFE1", "A1048577", "A99999999999", "1A", "a1", "A0")).allSatisfy(place ->
                assertThat(refusal(RawXlsx.rows("<row><c r=\"" + place + "\"><v>1</v></c></row>").bytes())).isEqualTo(new UnreadableWorkbook()));
    }

    @Test
    void nothing_outside_is_looked_up_and_no_entity_is_expanded() {
        var outside = "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        var laughs = "<!DOCTYPE w [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";

        assertThat(refusal(RawXlsx.sheet(outside).bytes())).isEqualTo(new UnreadableWorkbook());
        assertThat(refusal(RawXlsx.sheet(laughs).bytes())).isEqualTo(new UnreadableWorkbook());
    }

    @Test
    void a_sheet_of_a_hundred_megabytes_is_too_large() {
        var large = RawXlsx.rows("").part("xl/worksheets/sheet1.xml", out -> {
            out.write(bytes("<worksheet><sheetData>"));
            byte[] row = bytes("<row>" + CELL.repeat(20) + "</row>");
            for (int written = 0; written < 100 << 20; written += row.length) {
                out.write(row);
            }
            out.write(bytes("</sheetData></worksheet>"));
        });

        assertThat(refusal(large.bytes())).isEqualTo(new WorkbookTooLarge(64));
    }

    @Test
    void a_bomb_is_not_unpacked_wherever_it_lies() {
        assertThat(refusal(RawXlsx.rows("").part("xl/media/image1.png", out -> zeros(out, 96 << 20)).bytes())).isEqualTo(new WorkbookTooLarge(64));
        var many = RawXlsx.rows("");
        for (int i = 0; i < 4; i++) {
            many.part("xl/media/" + i, out -> zeros(out, 40 << 20));
        }
        assertThat(refusal(many.bytes())).isEqualTo(new WorkbookTooLarge(128));
    }

    @Test
    void a_zip_of_thousands_of_parts_is_unreadable() throws IOException {
        var names = new String[2_000];
        Arrays.setAll(names, Integer::toString);

        assertThat(refusal(zipOf(names))).isEqualTo(new UnreadableWorkbook());
    }

    @Test
    void millions_of_shared_strings_are_too_large_before_they_fill_the_heap() {
        var strings = RawXlsx.rows("").part("xl/sharedStrings.xml", out -> {
            out.write(bytes("<sst>"));
            byte[] items = bytes("<si/>".repeat(1_000));
            for (int i = 0; i < 10_000; i++) {
                out.write(items);
            }
            out.write(bytes("</sst>"));
        });

        assertThat(refusal(strings.bytes())).isEqualTo(new WorkbookTooLarge(96));
    }

    @Test
    void one_endless_text_attribute_or_comment_is_given_up_early() {
        assertThat(List.of("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>",
                "<worksheet a=\"%s\"/>", "<worksheet><!-- > %s --></worksheet>", "<worksheet><![CDATA[ ]] > <a> %s ]]></worksheet>", "<worksheet><?a > %s ?></worksheet>"))
                .allSatisfy(form -> {
                    long before = allocated();

                    assertThat(refusal(endless(form))).isEqualTo(new UnreadableWorkbook());
                    assertThat(allocated() - before).as("bytes allocated for %s", form).isLessThan(40L << 20);
                });
    }

    /** 60 MiB of a piece, with angle brackets in it where the grammar allows them. */
    private static byte[] endless(String form) {
        var around = form.split("%s");
        byte[] piece = bytes((form.contains("<!") || form.contains("<?") ? "<>" : "xx").repeat(512));
        return RawXlsx.rows("").part("xl/worksheets/sheet1.xml", out -> {
            out.write(bytes(around[0]));
            for (int written = 0; written < 60 << 20; written += piece.length) {
                out.write(piece);
            }
            out.write(bytes(around[1]));
        }).bytes();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void zeros(OutputStream out, int length) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int written = 0; written < length; written += zeros.length) {
            out.write(zeros);
        }
    }

    private static byte[] zipOf(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal refusal(byte[] file) {
        return refused(file).orElseThrow(() -> new AssertionError("this workbook must be refused"));
    }

    private static SheetReading firstSheet(byte[] file) {
        var book = Workbook.of(file);
        return book.rows(book.first());
    }

    private static Optional<Refusal> refused(byte[] file) {
        try (var rows = firstSheet(file)) {
            while (rows.next().isPresent()) {
                continue;
            }
            return Optional.empty();
        } catch (WorkbookException refused) {
            return Optional.of(refused.reason());
        }
    }
}
