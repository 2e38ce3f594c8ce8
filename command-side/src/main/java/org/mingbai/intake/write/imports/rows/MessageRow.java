package org.mingbai.intake.write.imports.rows;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message as a row of the sheet tells it.
 *
 * @param row its number in the sheet
 * @param number of the message, by which it is known again
 * @param user the name of the account that wrote it
 */
public record MessageRow(int row, String number, String user, String subject, Instant at, String text, @Nullable Reply reply,
                         @Nullable String category) {

    public record Reply(String text, Instant at) {

        @Override
        public String toString() {
            return "Reply[" + at + "]";
        }
    }

    /** What people wrote stays out of every log file. */
    @Override
    public String toString() {
        return "MessageRow[" + row + "]";
    }
}
