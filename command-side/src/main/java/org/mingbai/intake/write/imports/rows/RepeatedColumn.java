package org.mingbai.intake.write.imports.rows;

import org.mingbai.kernel.Refusal;

/** Two columns have the same name: which one is meant cannot be told. */
public record RepeatedColumn(String column) implements Refusal.Input {

    @Override
    public String field() {
        return "file";
    }
}
