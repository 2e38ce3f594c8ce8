package org.mingbai.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;

/** A form with one file, as a browser sends it. */
final class Upload {
    private static final String BOUNDARY = "----mingbai-acceptance";

    private Upload() {
    }

    static Api.Answer to(Api api, String path, String name, byte[] file, Map<String, String> fields) {
        var form = new ByteArrayOutputStream();
        fields.forEach((field, value) -> write(form, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n"
                + value + "\r\n"));
        write(form, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        form.writeBytes(file);
        write(form, "\r\n--" + BOUNDARY + "--\r\n");
        return api.send(api.request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    /** A workbook of one sheet whose rows are these. */
    static byte[] workbook(String[]... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "mingbai", "1.0")) {
            var sheet = workbook.newWorksheet("留言");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
