package org.mingbai.eventlog.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Finds the events that bear all tags of an item: each cursor leaps to where another one stands, until all agree. */
final class ItemCursor {

    private final QueryItem item;
    private final List<TagCursor> cursors;

    ItemCursor(CommitStorage storage, QueryItem item, long upTo) {
        this.item = item;
        this.cursors = item.tags().stream().map(tag -> new TagCursor(storage, tag, upTo)).toList();
    }

    Set<Tag> tags() {
        return Set.copyOf(item.tags());
    }

    /** The first match at or after a place. Places must not go back between calls. */
    @Nullable TagHit seek(long fromPosition, int fromIndex) {
        long position = fromPosition;
        int index = fromIndex;
        int agreeing = 0;
        for (int turn = 0; ; turn = (turn + 1) % cursors.size()) {
            TagHit hit = cursors.get(turn).seek(position, index);
            if (hit == null) {
                return null;
            }
            agreeing = Places.compare(hit, position, index) == 0 ? agreeing + 1 : 1;
            position = hit.position();
            index = hit.index();
            if (agreeing >= cursors.size()) {
                if (item.matchesName(hit.eventName())) {
                    return hit;
                }
                index++;
                agreeing = 0;
            }
        }
    }
}
