package org.mingbai.kernel.value;

/** What an account may do. The names are those of the domain; what each allows stands at the endpoints. */
public enum Role { OPERATOR, DISPATCHER, HANDLER, SUPERVISOR, DISCIPLINE, LEADER, ADMIN }
