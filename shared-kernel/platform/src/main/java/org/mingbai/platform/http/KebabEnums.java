package org.mingbai.platform.http;

import java.util.Locale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads {@code partly-upheld} in a query string as the constant that JSON writes so; a form's empty choice is none. */
@SuppressWarnings("rawtypes")
final class KebabEnums implements ConverterFactory<String, Enum> {

    @Override
    @SuppressWarnings("unchecked")
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
        return text -> {
            if (text.isBlank()) {
                return null;
            }
            if (!text.equals(text.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("values are written in lower case");
            }
            return (E) Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT));
        };
    }
}
