package org.mingbai.intake.write.imports.rows;

import org.mingbai.kernel.Refusal;

/** No row that could be a header names every column that is needed. @param columns those that are missing, as a list to read */
public record MissingColumns(String columns) implements Refusal.Input {

    @Override
    public String field() {
        return "file";
    }
}
