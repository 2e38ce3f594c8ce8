package org.mingbai.kernel.value;

/** What is complained about. */
public enum RespondentKind { EMPLOYER, UNIT, POST, PERSON }
