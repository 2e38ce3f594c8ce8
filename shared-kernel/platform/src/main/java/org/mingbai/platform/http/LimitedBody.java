package org.mingbai.platform.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.security.SignedIn;

/** A request whose body is read whole, once, when somebody first asks for it: after the role was checked. Before a sign-in it is small. */
public class LimitedBody extends HttpServletRequestWrapper {

    /** 1 MiB. */
    static final int MOST = 1 << 20;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");
    /** Whoever is not signed in sends a name, a password, a code. */
    static final int MOST_BEFORE_SIGN_IN = 1 << 16;

    private byte @Nullable [] body;

    public LimitedBody(HttpServletRequest request) {
        super(request);
    }

    byte[] bytes() throws IOException {
        var read = body;
        if (read == null) {
            int most = SignedIn.actor().isPresent() ? MOST : MOST_BEFORE_SIGN_IN;
            long told = getContentLengthLong();
            if (told > most) {
                throw new BodyTooLargeException();
            }
            // where the length is told no more is asked for: room is made for as much as is asked
            read = getRequest().getInputStream().readNBytes(told < 0 ? most + 1 : (int) told);
            if (read.length > most) {
                throw new BodyTooLargeException();
            }
            requireText(read);
            body = read;
        }
        return read;
    }

    /** JSON is UTF-8 without zeros (RFC 8259); a reader that is told of another encoding, or finds one out by itself, reads another text. */
    private void requireText(byte[] read) {
        var type = getContentType();
        var told = type == null ? null : CHARSET.matcher(type);
        if (told != null && told.find() && !told.group(1).equalsIgnoreCase("utf-8")) {
            throw new BodyNotTextException();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read));
        } catch (CharacterCodingException malformed) {
            throw new BodyNotTextException();
        }
        for (byte each : read) {
            if (each == 0) {
                throw new BodyNotTextException();
            }
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new ReadBody(bytes());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
