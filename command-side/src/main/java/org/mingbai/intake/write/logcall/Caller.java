package org.mingbai.intake.write.logcall;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.value.SubjectId;

/**
 * Who calls, in clear.
 *
 * @param subject the random id that stands for the caller in events; null for an anonymous one
 * @param identity name, phone and address as JSON; null for an anonymous one
 */
public record Caller(Disclosure disclosure, @Nullable SubjectId subject, @Nullable String identity) {
    public static final Caller ANONYMOUS = new Caller(Disclosure.ANONYMOUS, null, null);

    CallerRef sealed(Sealer sealer) {
        return new CallerRef(disclosure, subject,
                subject == null || identity == null ? null : sealer.subject(subject, "identity", identity));
    }

    @Override
    public String toString() {
        return "Caller[" + disclosure + "]";
    }
}
