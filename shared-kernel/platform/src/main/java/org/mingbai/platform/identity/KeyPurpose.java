package org.mingbai.platform.identity;

import java.nio.charset.StandardCharsets;

/** What a key derived from the master key is for. The label is bound into the derivation, so it can never be changed. */
public enum KeyPurpose {
    WRAPPING("wrapping"),
    BLIND_INDEX("blind index"),
    QUERY_CODE("query code"),
    SEARCH_TOKEN("search token"),
    IDEMPOTENCY_BODY("idempotency body"),
    SIGN_IN("sign-in"),
    DEMO_CHECKPOINT("demonstration checkpoint"),
    /** Not a key: what a key store keeps to recognise its master key. */
    CHECK_VALUE("check value");

    private final String label;

    KeyPurpose(String label) {
        this.label = label;
    }

    byte[] info() {
        return ("mingbai v1 " + label).getBytes(StandardCharsets.UTF_8);
    }
}
