package org.mingbai.architecture.violations.platform;

import org.mingbai.architecture.violations.two.write.act.AnotherAct;

/** A platform that knows a capability. */
final class Partial {

    AnotherAct knows() {
        return new AnotherAct();
    }
}
