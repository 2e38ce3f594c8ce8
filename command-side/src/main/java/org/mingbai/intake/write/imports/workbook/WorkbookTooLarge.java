package org.mingbai.intake.write.imports.workbook;

import org.mingbai.kernel.Refusal;

/** Unpacked, the workbook would take more room than an import may have: a bomb, or simply too much for one file. */
public record WorkbookTooLarge(int mostMebibytes) implements Refusal.Input {

    @Override
    public String field() {
        return "file";
    }
}
