package org.mingbai.platform.view;

import java.util.List;

/** What one view has left out, in the order of the log. */
public record ParkedIn(String view, List<ParkedEvent> events) {

    /** As the view's store has it, whichever process folds it. */
    public static ParkedIn of(Projection view) {
        return new ParkedIn(view.name(), ParkedEvents.read(view.store().note()).events());
    }
}
