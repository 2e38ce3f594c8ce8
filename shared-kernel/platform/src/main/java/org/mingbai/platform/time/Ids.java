package org.mingbai.platform.time;

import java.util.UUID;

/** New ids, random and unguessable, with the prefix of their type. */
@FunctionalInterface
public interface Ids {

    UUID next();

    static Ids random() {
        return UUID::randomUUID;
    }

    /** Such as {@code call-0a1b…}: the prefix tells types apart wherever an id is seen alone. */
    default String withPrefix(String prefix) {
        return prefix + "-" + next().toString().replace("-", "");
    }
}
