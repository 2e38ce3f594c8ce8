package org.mingbai.viewstore;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The answer to a {@link ViewQuery}: exact counts, and the log position of the snapshot that everything in it was read from. */
public record ViewPage(long total, List<Found> items, Map<String, Map<String, Long>> facets, Map<String, Long> counts, long position) {

    /**
     * One document found.
     *
     * @param likeness where the answer is in the order of likeness, how much of what was asked stands in the document, from 0 to 1: it
     *     never grows from one to the next. Null in any other order
     */
    public record Found(String id, byte[] body, @Nullable Double likeness) {
        public Found(String id, byte[] body) {
            this(id, body, null);
        }
    }
}
