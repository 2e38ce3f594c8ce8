package org.mingbai.platform.http.address;

import java.beans.PropertyEditorSupport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.text.Forms;
import org.mingbai.platform.text.Texts;
import org.mingbai.platform.text.Unreadable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.ConverterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the values of addresses, forms and headers in the same forms as bodies have; an empty choice of a form is none. They are editors
 * and not converters, since a binder asks its own lenient editors ({@code 0x10}, {@code yes}) where a converter refuses.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AddressForms {

    /** Within lists, values are converted one by one. */
    static void addTo(ConverterRegistry registry) {
        registry.addConverter(String.class, String.class, Forms::text);
    }

    @InitBinder
    void strict(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Editor(Forms::text, false));
        read(binder, Forms::instantInAddress, Instant.class);
        read(binder, Forms::date, LocalDate.class);
        read(binder, Forms::duration, Duration.class);
        read(binder, Forms::truth, Boolean.class, boolean.class);
        read(binder, Forms::integer, Long.class, long.class);
        read(binder, AddressForms::small, Integer.class, int.class);
    }

    private static void read(WebDataBinder binder, Function<String, ?> reading, Class<?>... types) {
        for (var type : types) {
            binder.registerCustomEditor(type, new Editor(reading, true));
        }
    }

    private static int small(String text) {
        long number = Forms.integer(text);
        if (number != (int) number) {
            throw new Unreadable("integer");
        }
        return (int) number;
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, ?> reading;
        private final boolean blankIsNone;

        Editor(Function<String, ?> reading, boolean blankIsNone) {
            this.reading = reading;
            this.blankIsNone = blankIsNone;
        }

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null || blankIsNone && Texts.isBlank(text) ? null : reading.apply(text));
        }
    }
}
