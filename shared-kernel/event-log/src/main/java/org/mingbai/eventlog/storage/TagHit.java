package org.mingbai.eventlog.storage;

/** An entry of the tag index: where a tagged event stands, and its name, so that a filter by name needs no commit. */
public record TagHit(long position, int index, String eventName) {
}
