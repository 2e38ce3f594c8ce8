package org.mingbai.intake.read.imports;

/** Whether an import is still read, was read to its end, or ended before. */
public enum ImportState { RUNNING, DONE, FAILED }
