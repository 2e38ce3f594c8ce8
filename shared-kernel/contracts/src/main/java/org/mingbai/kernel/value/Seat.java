package org.mingbai.kernel.value;

/** The two holders of a post (AB岗): A, and B who takes over with full responsibility while A is away. */
public enum Seat { A, B }
