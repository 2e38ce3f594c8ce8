package org.mingbai.bench.peer;

/**
 * One thing to measure.
 *
 * @param payload bytes of an event
 * @param preload events that were in the store before
 */
public record Cell(String peer, Mode mode, int payload, int writers, long preload) {
}
