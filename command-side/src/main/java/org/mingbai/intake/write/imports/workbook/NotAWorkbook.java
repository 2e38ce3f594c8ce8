package org.mingbai.intake.write.imports.workbook;

import org.mingbai.kernel.Refusal;

/** The file is neither an xlsx workbook without macros nor text. */
public record NotAWorkbook() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FILE_TYPE;
    }

    @Override
    public String field() {
        return "file";
    }
}
