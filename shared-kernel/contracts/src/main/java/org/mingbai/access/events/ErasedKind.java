package org.mingbai.access.events;

/** What a destroyed key was for: who a caller is, the texts of a ticket, or those of a call that led to none. */
public enum ErasedKind { SUBJECT, TICKET, CALL }
