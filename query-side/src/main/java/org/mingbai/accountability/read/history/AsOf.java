package org.mingbai.accountability.read.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.time.ChinaTime;

/** The instant as of which the record is asked for: all that was recorded then or before. A date means its end, China time. */
public record AsOf(Instant instant) {

    /** An offset whose plus sign was not escaped arrives with a blank: nothing else it could mean. */
    static AsOf parse(String text) {
        var given = text.strip().replace(' ', '+');
        try {
            return new AsOf(given.length() == 10 ? ChinaTime.endOf(LocalDate.parse(given)) : OffsetDateTime.parse(given).toInstant());
        } catch (DateTimeException unreadable) {
            throw InvalidInputException.of("asOf", "as-of");
        }
    }
}
