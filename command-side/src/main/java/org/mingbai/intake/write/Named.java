package org.mingbai.intake.write;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.SealedText;

/** Whom or what a call is about, in clear: it is sealed before it enters an event. */
public record Named(RespondentKind kind, String name, @Nullable String id) {
    /** The name of the text within its owner. */
    public static final String FIELD = "respondent";

    /** @param seal under the ticket or the call that it stands with */
    public Respondent sealed(Function<String, SealedText> seal) {
        return new Respondent(kind, seal.apply(name), id);
    }

    @Override
    public String toString() {
        return "Named[" + kind + "]";
    }
}
