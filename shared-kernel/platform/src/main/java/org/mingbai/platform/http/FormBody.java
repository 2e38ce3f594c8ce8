package org.mingbai.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/** The fields of a form: no more of its body is read than of any other, and only when somebody asks for a field. */
class FormBody extends LimitedBody {

    static final String TYPE = "application/x-www-form-urlencoded";
    private static final int MOST_FIELDS = 1_000;

    private @Nullable Map<String, String[]> fields;

    FormBody(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var read = fields;
        if (read == null) {
            read = Collections.unmodifiableMap(read());
            fields = read;
        }
        return read;
    }

    /** What stands in the address comes first, as the servlet specification has it. */
    private Map<String, String[]> read() {
        var all = new LinkedHashMap<String, List<String>>();
        collect(getQueryString(), all);
        try {
            collect(new String(bytes(), StandardCharsets.UTF_8), all);
        } catch (IOException broken) {
            throw new BodyBrokenOffException(broken);
        }
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().toArray(String[]::new),
                (one, _) -> one, LinkedHashMap::new));
    }

    private void collect(@Nullable String text, Map<String, List<String>> into) {
        if (text == null || text.isEmpty()) {
            return;
        }
        var pairs = text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new BodyTooLargeException();
        }
        for (var pair : pairs) {
            int is = pair.indexOf('=');
            var name = decoded(is < 0 ? pair : pair.substring(0, is));
            if (!name.isEmpty()) {
                into.computeIfAbsent(name, _ -> new ArrayList<>()).add(is < 0 ? "" : decoded(pair.substring(is + 1)));
            }
        }
    }

    /** @throws BodyNotTextException for what is no encoding of any text */
    String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        var bytes = new ByteArrayOutputStream(text.length());
        try {
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                if (each == '%') {
                    bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                    i += 2;
                } else {
                    int end = Character.isHighSurrogate(each) && i + 1 < text.length() ? i + 2 : i + 1;
                    bytes.writeBytes((each == '+' ? " " : text.substring(i, end)).getBytes(StandardCharsets.UTF_8));
                    i = end - 1;
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException noText) {
            throw new BodyNotTextException();
        }
    }
}
