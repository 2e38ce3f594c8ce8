package org.mingbai.kernel.value;

/** In which capacity somebody answers for a ticket: holder A, holder B, or the lead where nobody is present. */
public enum HoldingAs { A, B, LEAD }
