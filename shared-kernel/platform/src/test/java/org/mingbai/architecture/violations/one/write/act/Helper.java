package org.mingbai.architecture.violations.one.write.act;

import org.springframework.context.support.StaticApplicationContext;

/** Looks harmless from beside. */
final class Helper {

    Object framework() {
        return new StaticApplicationContext();
    }
}
