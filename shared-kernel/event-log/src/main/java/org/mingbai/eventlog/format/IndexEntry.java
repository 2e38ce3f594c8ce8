package org.mingbai.eventlog.format;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Tag;

/**
 * An entry of the tag index as it is stored.
 *
 * @param tag   null where what is stored is no tag
 * @param index −1 where it names no event of the commit
 */
public record IndexEntry(@Nullable Tag tag, long position, int index, String eventName) {
}
