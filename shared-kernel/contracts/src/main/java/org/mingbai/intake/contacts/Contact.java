package org.mingbai.intake.contacts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * One caller at one time.
 *
 * @param call null for the author of an imported message
 * @param ticket that was opened or joined; null for a call that was answered on the spot
 * @param opens whether the ticket was opened for it
 * @param caller who it was, under the key that it has now
 * @param erased whether that key is
 */
public record Contact(@Nullable CallId call, @Nullable TicketNumber ticket, boolean opens, CallerRef caller, boolean erased, Instant at) {

    /** What the API calls it: the id of its call, or the number of an imported ticket. */
    public String id() {
        return call != null ? call.value() : String.valueOf(ticket);
    }

    /** The anonymous have no key. */
    public boolean named() {
        return caller.subject() != null;
    }

    /** The same with its key erased. */
    public Contact withoutKey() {
        return new Contact(call, ticket, opens, caller, true, at);
    }

    boolean under(SubjectId subject) {
        return subject.equals(caller.subject());
    }
}
