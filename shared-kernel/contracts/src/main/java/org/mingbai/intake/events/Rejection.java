package org.mingbai.intake.events;

/** A row that was not taken: its number in the sheet (the header is row 1), the column, and the reason as a stable name. */
public record Rejection(int row, String column, String reason) {
}
