package org.mingbai.time;
public record Deadline(java.time.Instant at, java.time.LocalDate lastDay, Limit limit, java.time.LocalDate startDay, String calendarVersion, boolean provisional, @org.jspecify.annotations.Nullable Integer extendedBy) {}
