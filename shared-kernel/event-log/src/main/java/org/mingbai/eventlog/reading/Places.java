package org.mingbai.eventlog.reading;

import org.mingbai.eventlog.storage.TagHit;

/** The order of events: position, then index in the commit. */
final class Places {

    private Places() {
    }

    static int compare(TagHit hit, long position, int index) {
        int byPosition = Long.compare(hit.position(), position);
        return byPosition != 0 ? byPosition : Integer.compare(hit.index(), index);
    }
}
