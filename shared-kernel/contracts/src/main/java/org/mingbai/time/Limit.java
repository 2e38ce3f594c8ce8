package org.mingbai.time;

/** How long something may take: so many days, counted in one of the two ways. */
public record Limit(int amount, LimitUnit unit) {

    public Limit {
        if (amount < 1 || amount > 3_660) {
            throw new IllegalArgumentException("a limit is 1 to 3660 days");
        }
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAYS);
    }

    public static Limit calendarDays(int amount) {
        return new Limit(amount, LimitUnit.CALENDAR_DAYS);
    }
}
