package org.mingbai.time;
public record CalendarYear(int year, java.util.List<CalendarDay> days) {}
