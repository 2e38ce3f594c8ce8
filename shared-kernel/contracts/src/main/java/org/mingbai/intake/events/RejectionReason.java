package org.mingbai.intake.events;

/** Why a row of an import was not taken. Nothing in a row is guessed: what is not certain is rejected and named. */
public enum RejectionReason {
    /** The cell is computed: its value is whatever the file's last program stored. */
    FORMULA,
    /** What cannot be read as text. */
    NOT_TEXT,
    /** The sheet shows {@code #N/A} or the like. */
    ERROR_VALUE,
    /** A number of more digits than a spreadsheet keeps: its last ones are no longer those that were typed. */
    DIGITS_LOST,
    /** A number whose format shows it in a way that is not known here. */
    FORMAT_UNKNOWN,
    /** Half a character. */
    NOT_UNICODE,
    EMPTY,
    TOO_LONG,
    NOT_A_MESSAGE_NUMBER,
    NOT_A_TIME,
    /** Such as 04/05/2019: which part is the month cannot be told. */
    AMBIGUOUS_TIME,
    TIME_OF_DAY_MISSING,
    /** Such as 30 February or 25:00. */
    IMPOSSIBLE_TIME,
    TIME_IN_THE_FUTURE,
    /** Before 2000 no working calendar can be published, so no deadline could be counted. */
    BEFORE_2000,
    REPLY_BEFORE_MESSAGE,
    /** A reply without its time, or a time without its reply. */
    REPLY_INCOMPLETE
}
