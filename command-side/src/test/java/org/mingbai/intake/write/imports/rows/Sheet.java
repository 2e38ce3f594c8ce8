package org.mingbai.intake.write.imports.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks as a spreadsheet program would: a header, then rows of texts, numbers, times and formulas. */
public final class Sheet {
    /** With replies and categories, in an order of its own. */
    public static final String[] COLUMNS = {"留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间", "一级分类"};

    private final List<Object[]> rows = new ArrayList<>();

    /** A formula, and a cell without anything. */
    public record Formula(String text) {
    }

    /** A number shown by a format of its own. */
    public record Shown(Number number, String format) {
    }

    private Sheet() {
    }

    public static Sheet of(String... header) {
        return new Sheet().row((Object[]) header);
    }

    public static Sheet ofMessages() {
        return of(COLUMNS);
    }

    public Sheet row(Object... cells) {
        rows.add(cells.clone());
        return this;
    }

    /** A message without a fault, but for the cells given by their columns. */
    public Sheet message(String number, Object... columnsAndCells) {
        Object[] cells = {number, "A0001", "拖欠工资", "2019/4/25 9:32:09", "三个月没有发工资", "已经责令补发", "2019-04-30 17:00:00", "劳动和社会保障"};
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            cells[Arrays.asList(COLUMNS).indexOf(columnsAndCells[i])] = columnsAndCells[i + 1];
        }
        return row(cells);
    }

    public byte[] bytes() {
        return book(this);
    }

    /** Several in one workbook, named Sheet1 and on. */
    public static byte[] book(Sheet... sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Mingbai", "1.0")) {
            for (int i = 0; i < sheets.length; i++) {
                sheets[i].write(workbook.newWorksheet("Sheet" + (i + 1)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                write(sheet, row, column, rows.get(row)[column]);
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case null -> { }
            case String text -> sheet.value(row, column, text);
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case Shown shown -> {
                sheet.value(row, column, shown.number());
                sheet.style(row, column).format(shown.format()).set();
            }
            case Formula formula -> sheet.formula(row, column, formula.text());
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> throw new IllegalArgumentException("a sheet has no " + cell.getClass());
        }
    }
}
