package org.mingbai.supervision.write.report;

import org.mingbai.kernel.Refusal;

/** A report names a ticket, a post or a unit: otherwise nobody would ever find it again. */
public record ReportAboutNothing() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "about";
    }
}
