package org.mingbai.eventlog.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Walks one tag's entries forwards, in pieces that grow; skips ahead by seeking. */
final class TagCursor {

    private static final int FIRST_PIECE = 8;
    private static final int LARGEST_PIECE = 512;

    private final CommitStorage storage;
    private final Tag tag;
    private final long upTo;
    private List<TagHit> piece = List.of();
    private int next;
    private int wanted = FIRST_PIECE;
    private boolean exhausted;

    TagCursor(CommitStorage storage, Tag tag, long upTo) {
        this.storage = storage;
        this.tag = tag;
        this.upTo = upTo;
    }

    /** The first entry at or after a place. Places must not go back between calls. */
    @Nullable TagHit seek(long position, int index) {
        while (true) {
            while (next < piece.size()) {
                TagHit hit = piece.get(next);
                if (Places.compare(hit, position, index) >= 0) {
                    return hit;
                }
                next++;
            }
            if (exhausted) {
                return null;
            }
            piece = storage.tagged(tag, position, index, upTo, wanted);
            next = 0;
            exhausted = piece.size() < wanted;
            wanted = Math.min(LARGEST_PIECE, wanted * 4);
        }
    }
}
