package org.mingbai.architecture.violations.unmarked;

/** Its package says nothing about null. */
public final class Unmarked {
    private Unmarked() {
    }
}
