package org.mingbai.intake.events;

/** Why a row of an import was not taken. Nothing in a row is guessed: what is not certain is rejected and named. */
public enum RejectionReason {
    /** The cell is computed: its value is whatever the file's last program stored. */
    FORMULA,
    /** An error value, a truth value or a date where text is needed. */
    NOT_TEXT,
    EMPTY,
    TOO_LONG,
    NOT_A_MESSAGE_NUMBER,
    NOT_A_TIME,
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
