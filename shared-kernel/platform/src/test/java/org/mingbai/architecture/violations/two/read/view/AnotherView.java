package org.mingbai.architecture.violations.two.read.view;

/** A view of another capability. */
public record AnotherView() {
}
