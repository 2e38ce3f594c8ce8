package org.mingbai.intake.write.imports.csv;

import org.mingbai.kernel.Refusal;

/**
 * A table of text that cannot be read on: a quotation that is never closed, or bytes that are no characters.
 *
 * @param row the one in which it cannot, as a spreadsheet program would number it
 */
public record UnreadableText(int row) implements Refusal.Input {

    @Override
    public String field() {
        return "file";
    }
}
