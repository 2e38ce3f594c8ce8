package org.mingbai.access.read.erasures;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.handling.read.TicketStage;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Whose erasure may be meant. It never says who called.
 *
 * @param elsewhere how many contacts from the same number lie outside the reader's reach
 */
public record ErasureContacts(List<Choice> contacts, long elsewhere) {

    /** Why a contact is shown. */
    public enum Why { OWN, SAME_NUMBER_AND_NAME, SAME_NUMBER, SAME_TICKET }

    /**
     * One contact.
     *
     * @param id as {@code contacts} of an erasure takes it
     * @param ticket that it opened or joined; absent for a call that was answered on the spot
     * @param proposed the same number and the same name, and nothing that is still open
     * @param erased already
     */
    public record Choice(String id, @Nullable TicketNumber ticket, @Nullable TicketStage state, Instant at, Disclosure disclosure, Why why,
                         boolean proposed, boolean erased) {

        /** Neither open any more, nor gone, nor without a name from the beginning. */
        public boolean erasable() {
            return !erased && disclosure != Disclosure.ANONYMOUS && (state == null || state == TicketStage.CLOSED);
        }
    }
}
