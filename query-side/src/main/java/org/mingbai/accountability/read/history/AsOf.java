package org.mingbai.accountability.read.history;

import java.time.Instant;

import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.text.Forms;
import org.mingbai.platform.text.Unreadable;
import org.mingbai.time.ChinaTime;

/** The instant as of which the record is asked for: all that was recorded then or before. A date means its end, China time. */
public record AsOf(Instant instant) {

    static AsOf parse(String text) {
        try {
            return new AsOf(text.length() == 10 ? ChinaTime.endOf(Forms.date(text)) : Forms.instantInAddress(text));
        } catch (Unreadable fault) {
            throw InvalidInputException.of("asOf", fault.name().equals("out-of-time") ? fault.name() : "as-of");
        }
    }
}
