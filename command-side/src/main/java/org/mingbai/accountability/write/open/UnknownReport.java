package org.mingbai.accountability.write.open;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.ReportId;

/** No such supervision report. */
public record UnknownReport(ReportId report) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "report";
    }
}
