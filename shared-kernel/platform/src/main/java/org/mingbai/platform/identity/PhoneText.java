package org.mingbai.platform.identity;

import java.util.List;

/** What somebody typed, or an exchange sent, where a telephone number belongs. */
public sealed interface PhoneText {

    record One(Phone phone) implements PhoneText {
    }

    /**
     * More than one number, or more than one extension of a line: nobody guesses which is meant.
     *
     * @param phones those that are to be read in it, so that what was stored when they were still taken for one is found by each
     */
    record Several(List<Phone> phones) implements PhoneText {

        public Several {
            phones = List.copyOf(phones);
        }
    }

    /** Says that there is no number: {@code anonymous}, 未知, zeros, the same digit over and over. Such callers have nothing in common. */
    record Withheld() implements PhoneText {
    }

    /** Neither a number nor a word for none. */
    record Unreadable() implements PhoneText {
    }
}
