package org.mingbai.escalation.events;

/** Why a level rose without the clock. */
public enum RaisedBy { SECOND_REOPENING }
