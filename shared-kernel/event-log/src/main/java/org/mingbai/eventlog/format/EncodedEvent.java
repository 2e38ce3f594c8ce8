package org.mingbai.eventlog.format;

import org.mingbai.eventlog.NewEvent;

/**
 * An event with its canonical bytes and their hash, which need no position and so are made before it waits for one.
 */
public record EncodedEvent(NewEvent event, byte[] bytes, byte[] hash) {

    public static EncodedEvent of(NewEvent event) {
        byte[] bytes = CommitCodec.canonical(event);
        return new EncodedEvent(event, bytes, Sha256.of(bytes));
    }
}
