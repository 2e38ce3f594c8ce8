package org.mingbai.intake.write.imports.rows;

import org.mingbai.kernel.Refusal;

/** More than one sheet holds messages: rejected rows are told by their row alone, and none is passed over. @param sheets as a list to read */
public record SeveralTables(String sheets) implements Refusal.Input {

    @Override
    public String field() {
        return "file";
    }
}
