package org.mingbai.handling.read.board;

import java.io.IOException;
import java.util.List;

/** A table of texts in the making. Every cell is text, whatever it looks like: what a caller typed never becomes a formula. */
interface TableWriter {
    void row(List<String> cells) throws IOException;

    default void row(String only) throws IOException {
        row(List.of(only));
    }

    /** Not called after a failure, so that a table cut short never looks like a whole one. */
    void finish() throws IOException;
}
