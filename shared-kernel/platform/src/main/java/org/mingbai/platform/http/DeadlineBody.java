package org.mingbai.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.time.Deadline;
import org.mingbai.time.DeadlineExplanation;
import org.mingbai.time.Limit;
import org.mingbai.time.WorkingCalendar;

/**
 * A deadline as both sides answer it: with the sentence that explains it.
 *
 * @param extendedBy days granted on top, in the unit of the limit; absent where none were
 */
public record DeadlineBody(Instant at, LocalDate lastDay, Limit limit, LocalDate startDay, String calendarVersion, boolean provisional,
                           @Nullable Integer extendedBy, String explanation) {

    /**
     * @param source the article that the limit stands on
     * @param calendar of the deadline's version, or one that extends it
     */
    public static DeadlineBody of(Deadline deadline, String source, WorkingCalendar calendar, Locale language) {
        var why = DeadlineExplanation.of(deadline, calendar, source);
        return new DeadlineBody(deadline.at(), deadline.lastDay(), deadline.limit(), deadline.startDay(), deadline.calendarVersion(),
                deadline.provisional(), deadline.extendedBy(),
                Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? why.english() : why.chinese());
    }
}
