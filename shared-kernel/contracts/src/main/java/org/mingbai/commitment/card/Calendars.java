package org.mingbai.commitment.card;

import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.time.WorkingCalendar;

/** How the working calendar follows from the log: the shipped years, then every announcement published since. */
public final class Calendars {
    public static final Fold<WorkingCalendar> FOLD = Fold.from(WorkingCalendar.shipped())
            .on(CalendarPublished.class, (calendar, published) -> calendar.with(published.year()));
    /** Borne by the announcements of all years. */
    public static final Tag ALL = new Tag("calendar", "published");

    private Calendars() {
    }
}
