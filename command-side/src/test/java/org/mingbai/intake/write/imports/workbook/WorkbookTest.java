package org.mingbai.intake.write.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What the cells of a sheet hold, in all the ways that programs write them. */
class WorkbookTest {

    @Test
    void shared_inline_and_plain_texts_read_alike() {
        var sheet = RawXlsx.rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>乙</t></is></c>"
                + "<c r=\"C1\" t=\"str\"><v>丙</v></c></row>").strings("<si><t>零</t></si><si><t>甲</t></si>");

        assertThat(onlyRow(sheet)).isEqualTo(new SheetRow(1, Map.of(0, new Cell.Text("甲"), 1, new Cell.Text("乙"), 2, new Cell.Text("丙"))));
    }

    @Test
    void a_rich_text_is_the_text_of_its_runs_without_how_it_is_pronounced() {
        var sheet = RawXlsx.rows("<row><c t=\"s\"><v>0</v></c></row>")
                .strings("<si><r><rPr><b/></rPr><t>拖欠</t></r><r><t xml:space=\"preserve\"> 工资</t></r><rPh sb=\"0\" eb=\"1\"><t>tuo</t></rPh></si>");

        assertThat(first(sheet)).isEqualTo(new Cell.Text("拖欠 工资"));
    }

    @Test
    void escaped_characters_and_cdata_are_what_they_stand_for() {
        var sheet = RawXlsx.rows("<row><c t=\"inlineStr\"><is><t>a_x000D_b<![CDATA[<c>]]>&amp;&#36;</t></is></c></row>");

        assertThat(first(sheet)).isEqualTo(new Cell.Text("a\rb<c>&$"));
    }

    @Test
    void ten_thousand_entities_in_one_text_are_no_attack() {
        var sheet = RawXlsx.rows("<row><c t=\"inlineStr\"><is><t>" + "&amp;".repeat(10_000) + "</t></is></c></row>");

        assertThat(first(sheet)).isEqualTo(new Cell.Text("&".repeat(10_000)));
    }

    @Test
    void a_formula_is_one_whatever_its_value_is_stored_as() {
        var formulas = List.of("<c><f>1+1</f><v>2</v></c>", "<c t=\"str\"><f>A1</f><v>甲</v></c>", "<c t=\"s\"><f>A1</f><v>0</v></c>",
                "<c><f t=\"shared\" si=\"0\"/><v>2</v></c>", "<c><f/><v>2</v></c>", "<c><f>A1</f></c>");

        assertThat(formulas).allSatisfy(cell ->
                assertThat(first(RawXlsx.rows("<row>" + cell + "</row>").strings("<si><t>甲</t></si>"))).isEqualTo(new Cell.Formula()));
    }

    @Test
    void the_cells_that_one_formula_fills_are_formulas_too() {
        var rows = rows(RawXlsx.rows("<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">B1:B2</f><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"));

        assertThat(rows.get(1).cells().get(0)).isEqualTo(new Cell.Formula());
        assertThat(rows.get(1).cells().get(1)).isEqualTo(new Cell.Number("2", ShownAs.NUMBER, false));
        assertThat(rows.get(2).cells().get(0)).isEqualTo(new Cell.Number("3", ShownAs.NUMBER, false));
    }

    @Test
    void a_number_is_a_time_by_its_format_alone() {
        var sheet = RawXlsx.rows("<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c><c s=\"3\"><v>1</v></c></row>")
                .formats(0, 14, 22, 21);

        assertThat(onlyRow(sheet).cells().values()).extracting(cell -> ((Cell.Number) cell).shownAs())
                .containsExactly(ShownAs.NUMBER, ShownAs.DATE, ShownAs.DATE_AND_TIME, ShownAs.TIME_OF_DAY);
    }

    @Test
    void formats_of_the_workbooks_own_are_understood() {
        assertThat(List.of("yyyy-mm-dd hh:mm:ss", "yyyy\"年\"m\"月\"d\"日\" h:mm", "m/d/yy h:mm;@", "[$-804]yyyy/m/d\\ hh:mm")).allSatisfy(code ->
                assertThat(ShownAs.format(code)).as(code).isEqualTo(ShownAs.DATE_AND_TIME));
        assertThat(List.of("yyyy/m/d", "[Red]dd\\-mmm", "yyyy\"h\"m\"月\"")).allSatisfy(code ->
                assertThat(ShownAs.format(code)).as(code).isEqualTo(ShownAs.DATE));
        assertThat(List.of("[h]:mm:ss", "mm:ss.0")).allSatisfy(code ->
                assertThat(ShownAs.format(code)).as(code).isEqualTo(ShownAs.TIME_OF_DAY));
        assertThat(List.of("General", "#,##0.00", "0.00E+00", "\"days\"0", "[Red]0", "0_d;[Yellow]-0", "@")).allSatisfy(code ->
                assertThat(ShownAs.format(code)).as(code).isEqualTo(ShownAs.NUMBER));
    }

    @Test
    void rows_without_anything_are_passed_over_and_the_others_keep_their_numbers() {
        var rows = rows(RawXlsx.rows("<row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"5\"><c r=\"C5\"><v>7</v></c></row>"
                + "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t> \t　</t></is></c></row><row><c><v>8</v></c></row>"));

        assertThat(rows).extracting(SheetRow::number).containsExactly(5, 7);
        assertThat(rows.getFirst().cells()).containsOnlyKeys(2);
    }

    @Test
    void the_first_sheet_is_read_wherever_it_is_kept() {
        var moved = RawXlsx.rows("").without("xl/worksheets/sheet1.xml").without("xl/_rels/workbook.xml.rels")
                .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r0\" Type=\"x/worksheet\" Target=\"/Elsewhere/Data.xml\"/></Relationships>")
                .part("elsewhere/data.xml", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- made by hand --><worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>");

        assertThat(first(moved)).isEqualTo(new Cell.Number("9", ShownAs.NUMBER, false));
    }

    private static Cell first(RawXlsx workbook) {
        return onlyRow(workbook).cells().get(0);
    }

    private static SheetRow onlyRow(RawXlsx workbook) {
        var rows = rows(workbook);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<SheetRow> rows(RawXlsx workbook) {
        var read = new ArrayList<SheetRow>();
        var book = Workbook.of(workbook.bytes());
        try (var rows = book.rows(book.first())) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                read.add(row.get());
            }
        }
        return read;
    }
}
