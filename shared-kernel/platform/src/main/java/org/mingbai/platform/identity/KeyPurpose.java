package org.mingbai.platform.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a key derived from the master key is for. The label is bound into the derivation, so it can never be changed. The lasting ones
 * outlive their master key: the key store keeps them wrapped, so that a code given to a citizen, a phone's place in the index and the
 * tokens of the views stay what they are when the master key is changed.
 */
public enum KeyPurpose {
    WRAPPING("wrapping", false),
    BLIND_INDEX("blind index", true),
    QUERY_CODE("query code", true),
    SEARCH_TOKEN("search token", true),
    IDEMPOTENCY_BODY("idempotency body", true),
    /** Not lasting: with another master key everybody signs in anew. */
    SIGN_IN("sign-in", false),
    DEMO_CHECKPOINT("demonstration checkpoint", false),
    /** Not a key: what a key store keeps to recognise its master key. */
    CHECK_VALUE("check value", false);

    private static final List<KeyPurpose> LASTING = Stream.of(values()).filter(purpose -> purpose.lasting).toList();

    private final String label;
    private final boolean lasting;

    KeyPurpose(String label, boolean lasting) {
        this.label = label;
        this.lasting = lasting;
    }

    /** Those that a key store keeps. */
    public static List<KeyPurpose> lasting() {
        return LASTING;
    }

    /** Under which a key store keeps it. */
    public String storedAs() {
        return "lasting " + label;
    }

    byte[] info() {
        return ("mingbai v1 " + label).getBytes(StandardCharsets.UTF_8);
    }
}
