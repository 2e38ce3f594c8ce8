package org.mingbai.architecture.violations.two.write.act;

/** A command of another capability. */
public record AnotherAct() {
}
