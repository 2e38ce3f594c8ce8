package org.mingbai.intake.write.imports.workbook;

/** What a cell holds. A cell that holds nothing is not there at all. */
public sealed interface Cell {

    record Text(String value) implements Cell {
    }

    /**
     * @param digits as stored, {@code 43563.359259259261}
     * @param format the code by which the sheet shows them
     */
    record Number(String digits, ShownAs shownAs, boolean since1904, String format) implements Cell {

        static final String GENERAL = "General";

        Number(String digits, ShownAs shownAs, boolean since1904) {
            this(digits, shownAs, since1904, GENERAL);
        }
    }

    /** A time in ISO 8601, which newer programs may write in place of a number. */
    record IsoTime(String value) implements Cell {
    }

    /** Computed, by itself or as part of a range. */
    record Formula() implements Cell {
    }

    record Truth(boolean value) implements Cell {
    }

    /** Shown as {@code #N/A}, {@code #REF!} or the like. */
    record Fault() implements Cell {
    }
}
