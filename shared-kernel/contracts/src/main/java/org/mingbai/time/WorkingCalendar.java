package org.mingbai.time;
public final class WorkingCalendar { public static WorkingCalendar shipped() { return new WorkingCalendar(); } public WorkingCalendar with(CalendarYear y) { return this; } }
