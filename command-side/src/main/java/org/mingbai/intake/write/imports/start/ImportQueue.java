package org.mingbai.intake.write.imports.start;

import java.util.Optional;

import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.write.imports.rows.MessageFile;
import org.mingbai.kernel.Actor;

/** Where uploads wait to be read: one after another, a few at most, in memory only. */
public interface ImportQueue {
    int MOST = 4;

    /** Takes a place before the upload is looked at; empty while all are taken. */
    Optional<Place> place();

    /** Held from the upload to the end of its import. Closing it gives it back, unless an import runs in it. */
    interface Place extends AutoCloseable {

        void run(ImportStarted started, MessageFile file, Actor actor);

        @Override
        void close();
    }
}
