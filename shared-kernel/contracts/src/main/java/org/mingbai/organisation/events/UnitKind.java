package org.mingbai.organisation.events;

/** The level of a unit in the tree (纵向到底). */
public enum UnitKind { PROVINCE, CITY, COUNTY, STATION, SECTION }
