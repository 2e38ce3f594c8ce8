package org.mingbai.time;
public record CalendarDay(java.time.LocalDate date, String name, boolean off) {}
