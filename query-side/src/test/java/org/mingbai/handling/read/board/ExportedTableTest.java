package org.mingbai.handling.read.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportedTableTest {
    private static final List<String> WILD = List.of("=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "\r=1",
            "拖欠“工资”,\"三个月\"\n第二行", "<b>&amp;</b>", "");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void text_comes_back_from_csv_as_it_was_typed_but_for_the_apostrophe_before_a_formula() throws IOException {
        var csv = new CsvWriter(written);
        csv.row(List.of("事由", "a\"b,c"));
        csv.finish();

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff\"事由\",\"a\"\"b,c\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@A1", "＝1", "＋1", "－1", "＠A1", "\t=1", "\r=1", "\n=1"})
    void no_cell_of_a_csv_begins_like_a_formula(String cell) {
        assertThat(CsvWriter.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "拖欠工资", "3-1", "'=1", " a"})
    void other_cells_of_a_csv_stay_as_they_are(String cell) {
        assertThat(CsvWriter.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void every_cell_of_a_workbook_is_text_and_none_a_formula() throws Exception {
        var workbook = new WorkbookWriter(written, "工单", List.of(10));
        workbook.row(List.of("编号"));
        workbook.row(WILD);
        workbook.finish();

        var sheet = part("xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>").doesNotContain("<v>");
        assertThat(texts(sheet)).first().isEqualTo("编号");
        assertThat(texts(sheet)).hasSize(1 + WILD.size()).endsWith(WILD.toArray(String[]::new));
    }

    @Test
    void characters_that_no_workbook_can_hold_do_not_break_it() throws Exception {
        var workbook = new WorkbookWriter(written, "工单", List.of());
        workbook.row(List.of("a\u0001b\ufffe", "\ud83d\ude00"));
        workbook.finish();

        assertThat(texts(part("xl/worksheets/sheet1.xml"))).containsExactly("ab", "\ud83d\ude00");
    }

    /** By the zip's directory, as spreadsheets read it. */
    private String part(String name) throws IOException {
        var file = Files.write(folder.resolve("tickets.xlsx"), written.toByteArray());
        try (var zip = new ZipFile(file.toFile()); var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> texts(String sheet) throws Exception {
        var xml = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
        var texts = new ArrayList<String>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                texts.add(xml.getElementText());
            }
        }
        return texts;
    }
}
