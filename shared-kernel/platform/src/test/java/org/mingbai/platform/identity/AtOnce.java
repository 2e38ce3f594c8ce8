package org.mingbai.platform.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same done by many threads at one moment. */
public final class AtOnce {

    public static final int THREADS = 16;

    private AtOnce() {
    }

    /** @param task is given the number of its thread */
    public static <T> List<T> run(IntFunction<T> task) {
        var barrier = new CyclicBarrier(THREADS);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var one : IntStream.range(0, THREADS).mapToObj(i -> threads.submit(() -> {
                barrier.await(20, TimeUnit.SECONDS);
                return task.apply(i);
            })).toList()) {
                answers.add(one.get(20, TimeUnit.SECONDS));
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return answers;
    }
}
