package org.mingbai.time;

/** The two arithmetics: working days, and calendar days that roll off a rest day at their end. */
public enum LimitUnit { WORKING_DAYS, CALENDAR_DAYS }
