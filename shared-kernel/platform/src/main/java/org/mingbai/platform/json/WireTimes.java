package org.mingbai.platform.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.mingbai.time.ChinaTime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Instants on the wire carry China's offset, {@code 2026-11-23T09:00:00+08:00}: the hour that people here read off their clocks. */
final class WireTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    WireTimes() {
        super("wire-times");
        addSerializer(Instant.class, new StdSerializer<>(Instant.class) {
            @Override
            public void serialize(Instant instant, JsonGenerator out, SerializationContext context) {
                out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ChinaTime.ZONE).toOffsetDateTime()));
            }
        });
    }
}
