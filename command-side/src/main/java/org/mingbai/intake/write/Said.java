package org.mingbai.intake.write;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.TicketNumber;

/**
 * What was said on a call, in clear, on its way from one key to another.
 *
 * @param with the ticket that it was read from; null where the call stood alone
 */
public record Said(@Nullable TicketNumber with, String subject, String text, Matter matter) {
    public Said about(Matter given) {
        return new Said(with, subject, text, matter.with(given));
    }

    @Override
    public String toString() {
        return "Said[with " + with + "]";
    }
}
