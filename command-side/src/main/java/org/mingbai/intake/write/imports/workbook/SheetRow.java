package org.mingbai.intake.write.imports.workbook;

import java.util.Map;

/**
 * A row that holds something.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells by the index of their column, from 0
 */
public record SheetRow(int number, Map<Integer, Cell> cells) {
}
