package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/**
 * The number of a ticket, {@code HB-2026-00000123-4}: year of acceptance, a serial number of that year, and a check digit after
 * ISO 7064 MOD 11,10 over the twelve digits, which finds every single wrong digit and nearly every swap.
 */
public record TicketNumber(String value) {

    private static final Pattern FORM = Pattern.compile("HB-[0-9]{4}-[0-9]{8}-[0-9]");

    public TicketNumber {
        if (!FORM.matcher(value).matches() || value.charAt(17) != checkDigit(value.substring(3, 7) + value.substring(8, 16))) {
            throw new IllegalArgumentException("not a ticket number: the form is HB-2026-00000123-4 with a valid check digit");
        }
    }

    /** The number with this serial in this year; its check digit is computed. */
    public static TicketNumber of(int year, long serial) {
        var digits = "%04d%08d".formatted(year, serial);
        return new TicketNumber("HB-%s-%s-%s".formatted(digits.substring(0, 4), digits.substring(4), checkDigit(digits)));
    }

    /** True for text that reads as a ticket number, check digit included. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && text.charAt(17) == checkDigit(text.substring(3, 7) + text.substring(8, 16));
    }

    private static char checkDigit(String digits) {
        int carry = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (carry + digits.charAt(i) - '0') % 10;
            carry = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - carry) % 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
