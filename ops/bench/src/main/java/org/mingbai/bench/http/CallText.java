package org.mingbai.bench.http;

import java.util.Arrays;
import java.util.HexFormat;

/** One call as JSON, whose text is as long as the payload: the same words for every server. */
final class CallText {

    private CallText() {
    }

    static String json(byte[] payload) {
        String text = HexFormat.of().formatHex(payload).substring(0, payload.length);
        return """
                {"line":"complaint","caller":{"disclosure":"named","name":"张三","phone":"139%08d"},"district":"130102",\
                "subject":"拖欠工资 %s","text":"%s","outcome":"ticket"}""".formatted(Math.floorMod(Arrays.hashCode(payload), 100_000_000),
                text.substring(0, 8), text);
    }
}
