package org.mingbai.intake.events;

/** What became of a call. */
public enum CallOutcome { TICKET, JOIN, ANSWERED }
