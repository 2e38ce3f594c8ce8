package org.mingbai.time;
public record Limit(int amount, LimitUnit unit) {}
