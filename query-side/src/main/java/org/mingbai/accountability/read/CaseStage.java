package org.mingbai.accountability.read;

/** How far a fault case is, in the words of the API. */
public enum CaseStage { OPENED, VERIFIED, UNFOUNDED, DECIDED, APPEALED, FINAL }
