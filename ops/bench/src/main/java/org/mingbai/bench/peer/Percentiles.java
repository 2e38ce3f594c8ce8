package org.mingbai.bench.peer;

public final class Percentiles {

    private Percentiles() {
    }

    /** @param sorted nanoseconds, ascending */
    public static double micros(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1000.0;
    }
}
