package org.mingbai.platform.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.mingbai.platform.text.Texts;

/** Reads headers as what was sent: their bytes as UTF-8, not as the Latin-1 that the server hands on. */
public final class Headers {

    private Headers() {
    }

    /**
     * The one value of a header, character for character; nothing about it is normalised.
     *
     * @param fault the name of the sentence for a header that is there twice or holds no text
     */
    static Optional<String> opaque(HttpServletRequest request, String name, String fault) {
        var values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var text = utf8(values.getFirst().getBytes(StandardCharsets.ISO_8859_1))
                .filter(read -> Texts.isWellFormed(read) && read.chars().noneMatch(Character::isISOControl));
        if (values.size() > 1 || text.isEmpty()) {
            throw InvalidInputException.of(name, fault);
        }
        return text;
    }

    /** A value that was percent-encoded to get through: each {@code %} is followed by two digits, and all of it is text. */
    public static String decoded(String name, String value) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < value.length() && HexFormat.isHexDigit(value.charAt(i + 1)) && HexFormat.isHexDigit(value.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(value, i + 1, i + 3));
                i += 2;
            } else {
                throw InvalidInputException.of(name, "percent-encoding");
            }
        }
        return utf8(bytes.toByteArray()).filter(Texts::isWellFormed).filter(text -> !Texts.hasControls(text)).map(Texts::trimmed)
                .orElseThrow(() -> InvalidInputException.of(name, "percent-encoding"));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
