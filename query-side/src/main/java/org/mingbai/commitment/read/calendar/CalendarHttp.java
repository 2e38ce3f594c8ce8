package org.mingbai.commitment.read.calendar;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.AllowsSignedIn;
import org.mingbai.time.WorkingCalendar;

@RestController
final class CalendarHttp {

    private final Supplier<WorkingCalendar> calendar;
    private final Positioned positioned;

    CalendarHttp(LogSlices log, Positioned positioned) {
        this.calendar = log.kept(Calendars.FOLD, Calendars.ALL);
        this.positioned = positioned;
    }

    @GetMapping("/api/calendars/{year}")
    @AllowsSignedIn
    ResponseEntity<CalendarBody> year(@PathVariable int year,
                                      @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> CalendarBody.of(year, calendar.get()).orElseThrow(NotFoundException::new));
    }
}
