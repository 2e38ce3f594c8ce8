package org.mingbai.intake.events;

/** A row that was not taken: its number in the sheet, where the header is row 1, the column, and what is wrong there. */
public record Rejection(int row, String column, RejectionReason reason) {
}
