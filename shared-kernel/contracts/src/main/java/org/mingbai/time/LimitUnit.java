package org.mingbai.time;
public enum LimitUnit { WORKING_DAYS, CALENDAR_DAYS }
