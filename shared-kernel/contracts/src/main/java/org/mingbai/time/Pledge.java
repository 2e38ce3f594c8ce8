package org.mingbai.time;
public record Pledge(java.util.List<Limit> afterBreach) {}
