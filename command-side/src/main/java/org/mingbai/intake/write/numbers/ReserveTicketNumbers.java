package org.mingbai.intake.write.numbers;

/** Take so many serial numbers of a year. */
public record ReserveTicketNumbers(int year, int count) {
    public ReserveTicketNumbers {
        if (year < 1949 || year > 2200 || count < 1) {
            throw new IllegalArgumentException("numbers are reserved for a year, at least one");
        }
    }
}
