package org.mingbai.organisation.read.chart;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.AllowsSignedIn;

/** Reference data is chosen from, so a page is as long as one may be unless a shorter one is asked for. */
@RestController
final class ChartHttp {

    private static final String LONGEST = "" + PageOf.MOST;

    private final GetChart chart;
    private final Positioned positioned;

    ChartHttp(GetChart chart, Positioned positioned) {
        this.chart = chart;
        this.positioned = positioned;
    }

    @GetMapping("/api/units")
    @AllowsSignedIn
    ResponseEntity<PageOf<UnitBody>> units(@RequestParam(required = false) @Nullable String q,
                                           @RequestParam(required = false) @Nullable UnitCode below,
                                           @RequestParam(required = false) @Nullable UnitKind kind,
                                           @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = LONGEST) int size,
                                           @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        var question = new ChartQuestion(q, below, page, size);
        return positioned.fromLog(minPosition, _ -> chart.units(question, kind));
    }

    @GetMapping("/api/posts")
    @AllowsSignedIn
    ResponseEntity<PageOf<PostBody>> posts(@RequestParam(required = false) @Nullable String q,
                                           @RequestParam(required = false) @Nullable UnitCode unit,
                                           @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = LONGEST) int size,
                                           @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        var question = new ChartQuestion(q, unit, page, size);
        return positioned.fromLog(minPosition, _ -> chart.posts(question));
    }
}
