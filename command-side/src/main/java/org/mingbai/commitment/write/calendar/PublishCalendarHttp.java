package org.mingbai.commitment.write.calendar;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.time.CalendarDay;

@RestController
final class PublishCalendarHttp {

    private final Commands commands;
    private final CalendarInForce calendar;

    PublishCalendarHttp(Commands commands, CalendarInForce calendar) {
        this.commands = commands;
        this.calendar = calendar;
    }

    /**
     * @param corrects the version of the calendar that is corrected, as {@code GET /api/calendars/{year}} named it
     * @param confirm more days are to vanish than come
     */
    record Body(@NotNull @Min(2000) @Max(2100) Integer year, @NotEmpty @Size(max = 120) List<@Valid @NotNull Day> days,
                @Nullable @Size(max = 50) String corrects, @Nullable Boolean confirm) {
    }

    record Day(@NotNull LocalDate date, @NotBlank @Size(max = 50) String name, @NotNull Boolean off) {
    }

    record Answer(int year, String version, long position) {
    }

    @PostMapping("/api/calendars")
    @Allows(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Answer publish(@Valid @RequestBody Body body, CommandRequest request) {
        var days = body.days().stream().map(day -> new CalendarDay(day.date(), day.name(), day.off())).toList();
        var done = commands
                .send(new PublishCalendar(body.year(), days, Replacement.of(body.corrects(), body.confirm())), request).orRefuse();
        var version = done.events().isEmpty() ? calendar.calendar().version() : done.event(CalendarPublished.class).calendarVersion();
        return new Answer(body.year(), version, done.position());
    }
}
