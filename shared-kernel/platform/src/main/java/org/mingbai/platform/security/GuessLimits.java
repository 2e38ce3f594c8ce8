package org.mingbai.platform.security;

import java.util.function.Function;
import java.util.function.LongSupplier;

/** Passwords and query codes are counted apart: whoever fills the one memory empties nothing of the other. */
public record GuessLimits(GuessLimit passwords, GuessLimit queryCodes) {

    /** @param traces by the kind of what is guessed at */
    public static GuessLimits counting(LongSupplier nanos, Function<String, GuessTrace> traces) {
        return new GuessLimits(new GuessLimit(nanos, GuessLimit.Terms.PASSWORDS, traces.apply("password")),
                new GuessLimit(nanos, GuessLimit.Terms.QUERY_CODES, traces.apply("query-code")));
    }
}
