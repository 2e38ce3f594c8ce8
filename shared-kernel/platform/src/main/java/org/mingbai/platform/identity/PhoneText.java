package org.mingbai.platform.identity;

/** What somebody typed, or an exchange sent, where a telephone number belongs. */
public sealed interface PhoneText {

    record One(Phone phone) implements PhoneText {
    }

    /** More than one number: nobody guesses which is meant. */
    record Several() implements PhoneText {
    }

    /** Says that there is no number: {@code anonymous}, 未知, zeros, the same digit over and over. Such callers have nothing in common. */
    record Withheld() implements PhoneText {
    }

    /** Neither a number nor a word for none. */
    record Unreadable() implements PhoneText {
    }
}
