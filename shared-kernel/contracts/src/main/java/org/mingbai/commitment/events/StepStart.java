package org.mingbai.commitment.events;

/** When the clock of a step begins: with acceptance of the call, or when the step before it is done. */
public enum StepStart { ACCEPTANCE, PREVIOUS_STEP }
