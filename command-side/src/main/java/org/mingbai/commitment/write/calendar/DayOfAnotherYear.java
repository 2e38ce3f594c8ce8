package org.mingbai.commitment.write.calendar;

import java.time.LocalDate;

import org.mingbai.kernel.Refusal;

/** The day does not belong to the announcement for that year. */
public record DayOfAnotherYear(LocalDate day, int year) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "days";
    }
}
