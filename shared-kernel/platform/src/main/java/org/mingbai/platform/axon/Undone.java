package org.mingbai.platform.axon;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether something that follows from a commit by itself may have been left undone since this was last asked. */
public final class Undone {

    private final AtomicBoolean something = new AtomicBoolean();

    public void note() {
        something.set(true);
    }

    /** Whoever is told that there is something does it, or notes it again. */
    public boolean take() {
        return something.getAndSet(false);
    }
}
