package org.mingbai.bench.peer;

/** Seconds of warm-up, which count for nothing, and seconds that count. */
public record Timing(double warmUp, double measured) {
}
