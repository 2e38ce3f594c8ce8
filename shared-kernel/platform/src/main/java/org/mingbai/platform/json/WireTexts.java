package org.mingbai.platform.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

import org.mingbai.platform.text.Forms;
import org.mingbai.platform.text.Unreadable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Strings from outside are read in one form only ({@link Forms}): no number is taken for a time or a text. Text loses what shows nothing
 * around it before anybody measures it: so a reason of nothing but blanks is a missing one.
 */
final class WireTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    WireTexts() {
        super("wire-texts");
        read(String.class, "text", Forms::text);
        read(Instant.class, "instant", Forms::instant);
        read(LocalDate.class, "date", Forms::date);
        read(LocalTime.class, "time-of-day", Forms::time);
        read(Duration.class, "duration", Forms::duration);
    }

    private <T> void read(Class<T> type, String name, Function<String, T> reading) {
        addDeserializer(type, new FromString<>(type, name, reading));
    }

    private static final class FromString<T> extends StdScalarDeserializer<T> {

        private final String name;
        private final transient Function<String, T> reading;

        FromString(Class<T> type, String name, Function<String, T> reading) {
            super(type);
            this.name = name;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new WireFaultException(parser, name);
            }
            try {
                return reading.apply(parser.getString());
            } catch (Unreadable fault) {
                throw new WireFaultException(parser, fault.name());
            }
        }
    }
}
