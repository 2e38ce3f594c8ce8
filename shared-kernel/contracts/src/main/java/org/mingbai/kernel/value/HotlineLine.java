package org.mingbai.kernel.value;

/** The three lines (三条热线): complaints and reports, policy questions, supervision of officials. */
public enum HotlineLine { COMPLAINT, POLICY, OFFICIALS }
