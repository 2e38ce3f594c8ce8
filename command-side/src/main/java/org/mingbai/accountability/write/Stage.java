package org.mingbai.accountability.write;

/** How far a case is. Unfounded and final are ends; a decision without an appeal stands as decided. */
public enum Stage { NONE, OPENED, VERIFIED, UNFOUNDED, DECIDED, APPEALED, FINAL }
