package org.mingbai.platform.identity;

import java.util.regex.Pattern;
import org.mingbai.access.events.ErasedKey;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Whom or what one encryption key belongs to, and so what is erased together. The kinds are those of {@link
 * org.mingbai.kernel.Sealer}. Both parts are names made by the system, never personal data: they may stand in messages and logs.
 */
public record KeyOwner(String kind, String id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public KeyOwner {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key owner is a kind in small letters and an id of letters, digits, dots and dashes");
        }
    }

    /** @throws IllegalArgumentException if the text is not what {@link #toString} gives */
    public static KeyOwner parse(String text) {
        int colon = text.indexOf(':');
        return new KeyOwner(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
    }

    public static KeyOwner of(SubjectId subject) {
        return new KeyOwner("subject", subject.value());
    }

    public static KeyOwner of(TicketNumber ticket) {
        return new KeyOwner("ticket", ticket.value());
    }

    public static KeyOwner of(CallId call) {
        return new KeyOwner("call", call.value());
    }

    public static KeyOwner of(PersonId person) {
        return new KeyOwner("person", person.value());
    }

    public static KeyOwner of(SupervisorId supervisor) {
        return new KeyOwner("supervisor", supervisor.value());
    }

    public static KeyOwner of(ReportId report) {
        return new KeyOwner("report", report.value());
    }

    public static KeyOwner of(FaultCaseId faultCase) {
        return new KeyOwner("fault-case", faultCase.value());
    }

    public static KeyOwner of(ErasureId erasure) {
        return new KeyOwner("erasure", erasure.value());
    }

    public static KeyOwner of(ErasedKey erased) {
        return new KeyOwner(erased.kind().owner(), erased.id());
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
