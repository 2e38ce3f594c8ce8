package org.mingbai.supervision.write.report;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;

/** The report names a post and a unit that the post does not belong to. */
public record ReportedPostOfAnotherUnit(PostId post, UnitCode unit) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "about.post";
    }
}
