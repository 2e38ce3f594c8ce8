package org.mingbai.platform.identity.rocksdb;

import java.nio.charset.StandardCharsets;

/** The column families. All keys are text. */
enum Family {
    /** owner → wrapped key, or the mark of its erasure */
    KEYS,
    /** of earlier versions, empty since: blind index of a phone → subject id */
    PHONES,
    /** of earlier versions, empty since: subject id → blind index of its phone */
    SUBJECTS,
    /** check values of the master key and of the one to come, lasting keys, mark of a scrub under way */
    META;

    byte[] bytes() {
        return name().toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
