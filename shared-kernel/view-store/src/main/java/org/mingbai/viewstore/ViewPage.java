package org.mingbai.viewstore;

import java.util.List;
import java.util.Map;

/** The answer to a {@link ViewQuery}: exact counts, and the log position of the snapshot that everything in it was read from. */
public record ViewPage(long total, List<Found> items, Map<String, Map<String, Long>> facets, Map<String, Long> counts, long position) {

    /** One document found. */
    public record Found(String id, byte[] body) {
    }
}
