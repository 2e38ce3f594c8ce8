package org.mingbai.intake.events;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;

/** Who called: an id and the identity sealed under it; neither for an anonymous caller. */
public record CallerRef(Disclosure disclosure, @Nullable SubjectId subject, @Nullable SealedText identity) {

    public CallerRef {
        if (disclosure == Disclosure.ANONYMOUS && (subject != null || identity != null)) {
            throw new IllegalArgumentException("an anonymous caller has no identity");
        }
    }
}
