package org.mingbai.architecture.violations.one.write.act;

/** Imports no framework, and reaches one through what it calls. */
public final class ReachingDecider {

    private ReachingDecider() {
    }

    public static Object decide() {
        return new Helper().framework();
    }
}
