package org.mingbai.intake.write.imports.workbook;

/** Column and row of a cell, both from 1, {@code AB12}, within the bounds of a sheet. */
record CellPlace(int column, int row) {
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;

    CellPlace {
        if (column < 1 || column > COLUMNS || row < 1 || row > ROWS) {
            throw new WorkbookException(new UnreadableWorkbook());
        }
    }

    static CellPlace of(String reference) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < reference.length() && i < 12; i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z' && row == 0) {
                column = Math.min(column, COLUMNS) * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9') {
                row = Math.min(row, ROWS) * 10 + c - '0';
            } else if (c != '$') {
                throw new WorkbookException(new UnreadableWorkbook());
            }
        }
        return new CellPlace(column, row);
    }
}
