package org.mingbai.intake.write.imports.workbook;

import org.mingbai.kernel.Refusal;

/** An xlsx that is cut off, damaged or encrypted, or that holds what no spreadsheet program writes. */
public record UnreadableWorkbook() implements Refusal.Input {

    @Override
    public String field() {
        return "file";
    }
}
