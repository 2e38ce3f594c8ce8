package org.mingbai.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone of everything that is counted in days. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {
    }

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** 24:00 of the day, which is 0:00 of the next. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
