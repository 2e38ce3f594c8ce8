package org.mingbai.intake.events;

/** How much of themselves a caller gives: named, named but to be kept secret, or nothing. */
public enum Disclosure { NAMED, CONFIDENTIAL, ANONYMOUS }
