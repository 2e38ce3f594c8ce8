package org.mingbai.bench.peer;

/** One writer's way into a store. */
public interface Appender {

    /** Returns when the payload is on disk. @return false if it was refused */
    boolean append(byte[] payload) throws Exception;
}
