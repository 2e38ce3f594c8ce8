package org.mingbai.accountability.events;

/** What became of a decision on appeal. */
public enum AppealOutcome { UPHELD, REDUCED, REVOKED }
