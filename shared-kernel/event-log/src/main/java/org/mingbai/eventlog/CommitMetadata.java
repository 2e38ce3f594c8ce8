package org.mingbai.eventlog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who did it, as what, for whom and by which command; hashed with the commit.
 *
 * @param values by key; keys are {@code [a-z][A-Za-z0-9._-]*} up to 64 characters, values 1–8192 bytes of UTF-8
 */
public record CommitMetadata(SortedMap<String, String> values) {

    public static final String ACCOUNT = "account";
    public static final String ROLE = "role";
    /** The post or unit acted for. */
    public static final String ACTING_FOR = "actingFor";
    public static final String COMMAND = "command";
    /** What led to this commit: a position and index, or the id of a request. */
    public static final String CAUSATION = "causation";
    public static final String BATCH = "batch";
    public static final String IDEMPOTENCY_TAG = "idempotencyTag";
    public static final String SOFTWARE_VERSION = "softwareVersion";

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9._-]{0,63}");
    private static final CommitMetadata EMPTY = new CommitMetadata(new TreeMap<>());

    public CommitMetadata {
        TreeMap<String, String> copy = new TreeMap<>();
        values.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("metadata key " + key + " is not of the form " + KEY.pattern());
            }
            copy.put(key, Text.checked("metadata " + key, value, 8192));
        });
        values = Collections.unmodifiableSortedMap(copy);
    }

    public static CommitMetadata empty() {
        return EMPTY;
    }

    public static CommitMetadata of(Map<String, String> values) {
        return new CommitMetadata(new TreeMap<>(values));
    }

    public CommitMetadata with(String key, String value) {
        TreeMap<String, String> copy = new TreeMap<>(values);
        copy.put(key, value);
        return new CommitMetadata(copy);
    }

    public CommitMetadata withAccount(String id) {
        return with(ACCOUNT, id);
    }

    public CommitMetadata withRole(String role) {
        return with(ROLE, role);
    }

    public CommitMetadata withActingFor(String postOrUnit) {
        return with(ACTING_FOR, postOrUnit);
    }

    public CommitMetadata withCommand(String name) {
        return with(COMMAND, name);
    }

    public CommitMetadata withCausation(String cause) {
        return with(CAUSATION, cause);
    }

    public CommitMetadata withBatch(String id) {
        return with(BATCH, id);
    }

    public CommitMetadata withIdempotencyTag(String tag) {
        return with(IDEMPOTENCY_TAG, tag);
    }

    public CommitMetadata withSoftwareVersion(String version) {
        return with(SOFTWARE_VERSION, version);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
