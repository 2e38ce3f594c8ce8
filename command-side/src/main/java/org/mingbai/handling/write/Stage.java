package org.mingbai.handling.write;

/** How far a ticket is. Only the running round counts: a reopened ticket is handled as if for the first time. */
public enum Stage { OPEN, DISPATCHED, ACCEPTED, RESOLVED, CLOSED }
