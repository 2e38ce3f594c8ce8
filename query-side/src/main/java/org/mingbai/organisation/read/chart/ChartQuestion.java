package org.mingbai.organisation.read.chart;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.PageOf;

/**
 * Which part of the organisation is asked for.
 *
 * @param q a part of the name, or how the code begins
 * @param below a unit: it and everything under it
 */
record ChartQuestion(@Nullable String q, @Nullable UnitCode below, int page, int size) {

    ChartQuestion {
        PageOf.check(page, size);
    }

    boolean covers(List<UnitCode> path) {
        return below == null || path.contains(below);
    }

    boolean names(String code, String name) {
        if (q == null || q.isBlank()) {
            return true;
        }
        var words = q.strip().toLowerCase(Locale.ROOT);
        return code.startsWith(words) || name.toLowerCase(Locale.ROOT).contains(words);
    }
}
