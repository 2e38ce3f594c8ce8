package org.mingbai.handling.read;

/** How far a ticket is, in the words of the API. */
public enum TicketStage { OPEN, DISPATCHED, ACCEPTED, RESOLVED, CLOSED }
