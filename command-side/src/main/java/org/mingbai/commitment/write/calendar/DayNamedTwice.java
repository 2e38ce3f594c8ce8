package org.mingbai.commitment.write.calendar;

import java.time.LocalDate;

import org.mingbai.kernel.Refusal;

/** A day is off or worked, not both. */
public record DayNamedTwice(LocalDate day) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "days";
    }
}
