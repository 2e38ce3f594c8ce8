package org.mingbai.platform.http.address;

import java.util.stream.Stream;

import org.mingbai.platform.json.Json;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads {@code partly-upheld} in a query string as the constant that JSON writes so, letter by letter; a form's empty choice is none. */
@SuppressWarnings("rawtypes")
final class KebabEnums implements ConverterFactory<String, Enum> {

    @Override
    public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
        return text -> {
            if (text.isBlank()) {
                return null;
            }
            return Stream.of(type.getEnumConstants()).filter(constant -> Json.kebab(constant).equals(text)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no such value"));
        };
    }
}
