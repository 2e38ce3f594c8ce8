package org.mingbai.commitment.read.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.read.calendar.Announcement.Reading;
import org.mingbai.handling.read.OpenDeadlines;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.Wording;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.ChinaTime;
import org.mingbai.time.WorkingCalendar;

import tools.jackson.databind.json.JsonMapper;

/** The published years, each as a sheet, and a new one looked at before it is published: a publication moves deadlines. */
@Controller
final class CalendarsPage {

    private static final Fold<Map<Integer, Instant>> PUBLISHED_AT = Fold.from(Map.<Integer, Instant>of())
            .on(CalendarPublished.class, CalendarsPage::and);
    private static final JsonMapper JSON = Json.builder().build();

    private final Supplier<WorkingCalendar> calendar;
    private final Supplier<Map<Integer, Instant>> publishedAt;
    private final OpenDeadlines deadlines;
    private final PositionGate gate;
    private final Wording wording;

    CalendarsPage(LogSlices log, OpenDeadlines deadlines, PositionGate gate, Wording wording) {
        this.calendar = log.kept(Calendars.FOLD, Calendars.ALL);
        this.publishedAt = log.kept(PUBLISHED_AT, Calendars.ALL);
        this.deadlines = deadlines;
        this.gate = gate;
        this.wording = wording;
    }

    /** @param year whose announcement the form begins with; left out, that of the next year to come */
    @GetMapping("/calendars")
    @Allows(Role.ADMIN)
    String years(@RequestParam(required = false) @Nullable Integer year, Model model,
                 @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var now = calendar.get();
        form(model, year == null ? now.publishedThrough() + 1 : year,
                year == null ? "" : now.year(year).map(Announcement::write).orElse(""));
        return "commitment/calendars";
    }

    @GetMapping("/calendars/{year}")
    @Allows(Role.ADMIN)
    String year(@PathVariable int year, Model model, @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var now = calendar.get();
        model.addAttribute("body", CalendarBody.of(year, now).orElseThrow(NotFoundException::new));
        model.addAttribute("sheet", YearSheet.of(year, now));
        model.addAttribute("publishedAt", publishedAt.get().get(year));
        model.addAttribute("before", now.isPublished(year - 1));
        model.addAttribute("after", now.isPublished(year + 1));
        return "commitment/calendar";
    }

    /** Nothing is published by this: it shows what would be, or which line cannot be read, with the text as it was typed. */
    @GetMapping("/calendars/preview")
    @Allows(Role.ADMIN)
    ModelAndView preview(@RequestParam int year, @RequestParam String text, Model model) {
        form(model, year, text);
        if (year < 2000 || year > 2100) {
            model.addAttribute("fault", wording.say("calendar.fault.year"));
            return new ModelAndView("commitment/calendars", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (Announcement.read(year, text)) {
            case Reading.Unreadable(int line, String fault, String what) -> {
                model.addAttribute("fault", (line == 0 ? "" : wording.say("calendar.fault.at", line))
                        + wording.say("calendar.fault." + fault, what));
                yield new ModelAndView("commitment/calendars", HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Reading.Readable(CalendarYear announced) -> {
                show(model, announced);
                yield new ModelAndView("commitment/preview");
            }
        };
    }

    private void form(Model model, int year, String text) {
        var now = calendar.get();
        model.addAttribute("typedYear", year);
        model.addAttribute("typed", text);
        model.addAttribute("years", now.publishedYears().reversed().stream().map(each -> CalendarBody.of(each, now).orElseThrow()).toList());
        model.addAttribute("publishedAt", publishedAt.get());
        model.addAttribute("through", now.publishedThrough());
        model.addAttribute("provisional", deadlines.after(startOf(now.publishedThrough() + 1)));
    }

    private void show(Model model, CalendarYear announced) {
        var now = calendar.get();
        model.addAttribute("sheet", YearSheet.of(announced.year(), now.with(announced)));
        model.addAttribute("change", CalendarChange.of(announced, now));
        model.addAttribute("days", JSON.writeValueAsString(announced.days()));
        model.addAttribute("off", announced.days().stream().filter(CalendarDay::off).count());
        model.addAttribute("makeUp", announced.days().stream().filter(day -> !day.off()).count());
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    private static Map<Integer, Instant> and(Map<Integer, Instant> known, CalendarPublished published) {
        var more = new TreeMap<>(known);
        more.put(published.year().year(), published.occurredAt());
        return more;
    }
}
