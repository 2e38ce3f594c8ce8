package org.mingbai.supervision.events;

/** From whom supervisors are invited: people's congress, political consultative conference, employees, retired. */
public enum SupervisorCategory { PEOPLES_CONGRESS, CPPCC, EMPLOYEE_REPRESENTATIVE, RETIREE }
