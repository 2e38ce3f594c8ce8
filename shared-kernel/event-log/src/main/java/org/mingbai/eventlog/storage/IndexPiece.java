package org.mingbai.eventlog.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.mingbai.eventlog.format.IndexEntry;

/**
 * Some entries of the tag index, in whatever order it is stored.
 *
 * @param next where the following piece begins, null where there is none
 */
public record IndexPiece(List<IndexEntry> entries, byte @Nullable [] next) {
}
