package org.mingbai.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Requests byte for byte, also such as no client library would send. */
final class Raw {
    private static final int PATIENCE_MILLIS = 20_000;

    private Raw() {
    }

    /** @param text of the whole answer, as far as it came */
    record Answer(int status, String text) {
    }

    static int get(String address, String path, String account) {
        return send(address, "GET", path, List.of(basic(account)), null).status();
    }

    static String basic(String account) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((account + ":mingbai").getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers whole lines, each character of them one byte */
    static Answer send(String address, String method, String path, List<String> headers, byte @Nullable [] body) {
        var at = URI.create(address);
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(at.getAuthority())
                    .append("\r\nConnection: close\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body != null) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            var out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                out.write(body);
            }
            out.flush();
            return answer(socket.getInputStream());
        } catch (IOException broken) {
            return new Answer(0, broken.toString());
        }
    }

    /** The head and the beginning of the body; of live news, which never end, the head alone. */
    private static Answer answer(InputStream in) throws IOException {
        var read = new StringBuilder();
        byte[] buffer = new byte[4_096];
        for (int count = in.read(buffer); count >= 0 && read.length() < buffer.length; count = in.read(buffer)) {
            read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            if (read.indexOf("\r\n\r\n") >= 0 && read.indexOf("text/event-stream") >= 0) {
                break;
            }
        }
        var text = new String(read.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        var words = text.split(" ", 3);
        return new Answer(words.length > 1 && words[1].matches("[0-9]{3}") ? Integer.parseInt(words[1]) : 0, text);
    }
}
