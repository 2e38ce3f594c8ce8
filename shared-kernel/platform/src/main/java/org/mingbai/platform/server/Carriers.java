package org.mingbai.platform.server;

/**
 * Requests run on virtual threads: one that waits for its client or for the log holds nothing. A virtual thread is not interrupted while
 * it computes, so more of what carries them is provided than there are processors, and the operating system shares these out: a long
 * answer, or a password's slow hash, does not make the short ones wait.
 */
public final class Carriers {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST = 32;

    private Carriers() {
    }

    /** Before the first virtual thread is started. */
    public static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(PARALLELISM, Integer.toString(Math.max(FEWEST, 4 * Runtime.getRuntime().availableProcessors())));
        }
    }
}
