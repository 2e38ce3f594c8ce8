package org.mingbai.accountability.events;

/** Graded consequences. Leaving the post is a proposal to the competent organ, never a sanction by this system. */
public enum Sanction { CRITICISM, WARNING, DEMERIT, SERIOUS_DEMERIT, DEMOTION, DISMISSAL, LEAVE_POST_PROPOSAL }
