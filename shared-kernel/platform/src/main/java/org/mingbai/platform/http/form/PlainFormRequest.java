package org.mingbai.platform.http.form;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.http.ReadBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A form that a browser sent by itself, as the page's script would have sent it: JSON, with its key and the version that it saw. */
final class PlainFormRequest extends HttpServletRequestWrapper {

    private final byte[] json;
    private final Map<String, Optional<String>> headers;

    PlainFormRequest(HttpServletRequest form, byte[] json) {
        super(form);
        this.json = json;
        this.headers = Map.of(
                HttpHeaders.CONTENT_TYPE.toLowerCase(Locale.ROOT), Optional.of(MediaType.APPLICATION_JSON_VALUE),
                HttpHeaders.ACCEPT.toLowerCase(Locale.ROOT), Optional.of(MediaType.APPLICATION_JSON_VALUE),
                HttpHeaders.CONTENT_LENGTH.toLowerCase(Locale.ROOT), Optional.of(Integer.toString(json.length)),
                "idempotency-key", sent(form, PlainForm.KEY),
                HttpHeaders.IF_MATCH.toLowerCase(Locale.ROOT), sent(form, PlainForm.VERSION).map(version -> '"' + version + '"'));
    }

    private static Optional<String> sent(HttpServletRequest form, String name) {
        return Optional.ofNullable(form.getParameter(name)).filter(value -> !value.isBlank());
    }

    @Override
    public @Nullable String getHeader(String name) {
        var ours = headers.get(name.toLowerCase(Locale.ROOT));
        return ours == null ? super.getHeader(name) : ours.orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var ours = headers.get(name.toLowerCase(Locale.ROOT));
        return ours == null ? super.getHeaders(name) : Collections.enumeration(ours.stream().toList());
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        headers.forEach((name, value) -> {
            if (value.isPresent()) {
                names.add(name);
            } else {
                names.remove(name);
            }
        });
        return Collections.enumeration(List.copyOf(names));
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public int getContentLength() {
        return json.length;
    }

    @Override
    public long getContentLengthLong() {
        return json.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadBody(json);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
