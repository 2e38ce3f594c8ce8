package org.mingbai.supervision.write.appoint;

import org.mingbai.kernel.Refusal;

/** The last day of a term is before its first. */
public record TermEndsBeforeItBegins() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "until";
    }
}
