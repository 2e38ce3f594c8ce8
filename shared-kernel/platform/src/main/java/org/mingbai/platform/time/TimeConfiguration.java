package org.mingbai.platform.time;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.log.LogSlices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What both sides know about time, each from the log. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** As the log has it: brought up to date whenever it is asked for. */
    @Bean
    CalendarInForce calendarInForce(LogSlices log) {
        return log.kept(Calendars.FOLD, Calendars.ALL)::get;
    }

    @Bean(destroyMethod = "close")
    ClockOfTheLog clockOfTheLog(DomainClock clock, LogSlices slices, EventLog log) {
        return new ClockOfTheLog(clock, slices, log);
    }
}
