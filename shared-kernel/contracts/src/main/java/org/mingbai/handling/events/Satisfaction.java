package org.mingbai.handling.events;

/** What the caller said when called back. */
public enum Satisfaction { YES, NO, UNREACHABLE }
