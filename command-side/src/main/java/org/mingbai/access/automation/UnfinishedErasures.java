package org.mingbai.access.automation;

import java.time.Duration;

import org.springframework.stereotype.Component;

import org.mingbai.access.write.ErasedKeys;
import org.mingbai.platform.time.Turns;

/** What the key store could not destroy is tried again until it can. */
@Component
final class UnfinishedErasures extends Turns {

    private final ErasedKeys keys;

    UnfinishedErasures(ErasedKeys keys) {
        super("unfinished-erasures", Duration.ofSeconds(5));
        this.keys = keys;
    }

    @Override
    protected void turn() {
        keys.destroy(keys.unfinished());
    }
}
