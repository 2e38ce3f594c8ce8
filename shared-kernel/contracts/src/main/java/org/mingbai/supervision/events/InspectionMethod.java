package org.mingbai.supervision.events;

/** How something was seen: hearing, spot check, interview, open visit, covert visit. */
public enum InspectionMethod { HEARING, SPOT_CHECK, INTERVIEW, OPEN_VISIT, COVERT_VISIT }
