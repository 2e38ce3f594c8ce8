package org.mingbai.kernel;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Encrypts text under the key of whom or what it is about, before it enters an event. A decider gets it from outside, as it gets time
 * and ids. The owner and the field are bound into the ciphertext: it opens nowhere else.
 */
@FunctionalInterface
public interface Sealer {

    /**
     * @param kind what the key belongs to: {@code ticket}, {@code subject}, {@code person}, …
     * @param id which one
     * @param field the name of the text within its owner
     */
    SealedText seal(String kind, String id, String field, String plain);

    /** Fails, as sealing does, where the key of the subject was there and is lost: what was sealed under it can be shown to nobody now. */
    default void requireSubject(SubjectId subject) {
        // only what keeps keys can have lost one
    }

    default SealedText ticket(TicketNumber ticket, String field, String plain) {
        return seal("ticket", ticket.value(), field, plain);
    }

    default @Nullable SealedText ticketIfAny(TicketNumber ticket, String field, @Nullable String plain) {
        return plain == null || plain.isBlank() ? null : ticket(ticket, field, plain);
    }

    default SealedText call(CallId call, String field, String plain) {
        return seal("call", call.value(), field, plain);
    }

    default SealedText subject(SubjectId subject, String field, String plain) {
        return seal("subject", subject.value(), field, plain);
    }

    default SealedText person(PersonId person, String field, String plain) {
        return seal("person", person.value(), field, plain);
    }

    default SealedText supervisor(SupervisorId supervisor, String field, String plain) {
        return seal("supervisor", supervisor.value(), field, plain);
    }

    default SealedText report(ReportId report, String field, String plain) {
        return seal("report", report.value(), field, plain);
    }

    default SealedText faultCase(FaultCaseId faultCase, String field, String plain) {
        return seal("fault-case", faultCase.value(), field, plain);
    }

    default SealedText erasure(ErasureId erasure, String field, String plain) {
        return seal("erasure", erasure.value(), field, plain);
    }
}
