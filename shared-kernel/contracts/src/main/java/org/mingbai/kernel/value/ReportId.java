package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** What a supervisor saw, as filed. */
public record ReportId(String value) {

    private static final Pattern FORM = Pattern.compile("report-[a-z0-9-]{1,60}");

    public ReportId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a report id begins with report-");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
