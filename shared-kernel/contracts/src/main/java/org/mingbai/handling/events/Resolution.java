package org.mingbai.handling.events;

/** The outcome class of a ticket. */
public enum Resolution { UPHELD, PARTLY_UPHELD, NOT_UPHELD, WITHDRAWN, OUT_OF_SCOPE }
