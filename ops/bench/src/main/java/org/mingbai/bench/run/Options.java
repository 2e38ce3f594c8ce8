package org.mingbai.bench.run;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.bench.peer.Timing;

/**
 * @param only peers to run; empty for all
 * @param work folder for everything that is written while measuring; on a disk, not in memory
 * @param root of the project
 * @param out  folder for results
 */
public record Options(Size size, Timing timing, int repetitions, Set<String> only, @Nullable Path work, Path root, Path out, long seed) {

    /** How much is measured. */
    public enum Size {
        QUICK, NORMAL, FULL
    }

    static Options parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Size size = Size.NORMAL;
        Timing timing = new Timing(0.3, 1.2);
        int repetitions = 5;
        Set<String> only = Set.of();
        Path work = null;
        Path root = Path.of("").toAbsolutePath();
        long seed = System.currentTimeMillis();
        while (!left.isEmpty()) {
            switch (left.remove()) {
                case "--quick" -> {
                    size = Size.QUICK;
                    timing = new Timing(0.2, 0.5);
                    repetitions = 2;
                }
                case "--full" -> {
                    size = Size.FULL;
                    timing = new Timing(1, 5);
                }
                case "--seconds" -> timing = new Timing(timing.warmUp(), Double.parseDouble(left.remove()));
                case "--repetitions" -> repetitions = Integer.parseInt(left.remove());
                case "--only" -> only = Set.of(left.remove().split(","));
                case "--work" -> work = Path.of(left.remove()).toAbsolutePath();
                case "--root" -> root = Path.of(left.remove()).toAbsolutePath();
                case "--seed" -> seed = Long.parseLong(left.remove());
                case String other -> throw new IllegalArgumentException("unknown option " + other
                        + "; known: --quick --full --seconds N --repetitions N --only peer,… --work folder --seed N");
            }
        }
        return new Options(size, timing, repetitions, only, work, root, root.resolve("ops/bench/results"), seed);
    }

    boolean wants(String peer) {
        return only.isEmpty() || only.contains(peer);
    }
}
