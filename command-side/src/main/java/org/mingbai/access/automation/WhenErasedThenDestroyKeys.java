package org.mingbai.access.automation;

import java.util.List;

import org.springframework.stereotype.Component;

import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.ErasedKeys;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;

/** As soon as the erasure is on disk, and not before: a key without its event would be a loss that nobody answers for. */
@Component
final class WhenErasedThenDestroyKeys implements Consequences {

    private final ErasedKeys keys;

    WhenErasedThenDestroyKeys(ErasedKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<Object> commandsAfter(Outcome.Committed committed) {
        committed.events().stream().filter(PersonalDataErased.class::isInstance).map(PersonalDataErased.class::cast)
                .forEach(erasure -> keys.destroy(erasure.erased()));
        return List.of();
    }
}
