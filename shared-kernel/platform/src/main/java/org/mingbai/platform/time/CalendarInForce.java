package org.mingbai.platform.time;

import org.mingbai.time.WorkingCalendar;

/** Which calendar holds now: the shipped years and what was published since. */
@FunctionalInterface
public interface CalendarInForce {

    WorkingCalendar calendar();
}
