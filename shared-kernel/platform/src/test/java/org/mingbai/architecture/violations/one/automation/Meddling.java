package org.mingbai.architecture.violations.one.automation;

import org.mingbai.architecture.violations.two.write.act.AnotherAct;

/** Sends a command of another capability. */
final class Meddling {

    AnotherAct command() {
        return new AnotherAct();
    }
}
