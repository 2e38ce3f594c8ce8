package org.mingbai.platform.http.address;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.util.NumberUtils;

/** Reads a number of a query string as people write it: {@code 0x10} is none, nor is one with blanks in it. An empty field is no value. */
final class PlainNumbers implements ConverterFactory<String, Number> {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,19}");

    @Override
    public <N extends Number> Converter<String, N> getConverter(Class<N> type) {
        return text -> number(text, type);
    }

    private static <N extends Number> @Nullable N number(String text, Class<N> type) {
        if (text.isEmpty()) {
            return null;
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException("a number is written with digits only");
        }
        return NumberUtils.parseNumber(text, type);
    }
}
