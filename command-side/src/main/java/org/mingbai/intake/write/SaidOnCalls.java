package org.mingbai.intake.write;

import java.util.Optional;

import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** Opens what was said on a call where it stands now, so that it can be sealed where it will. */
@Component
public final class SaidOnCalls {
    private final LogSlices log;
    private final Vault vault;

    SaidOnCalls(LogSlices log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /** Empty where it was erased, or where there is nothing of it. */
    public Optional<Said> of(CallId call) {
        var place = log.fold(CallPlace.FOLD, Tag.of("call", call));
        var owner = place.joined() == null ? KeyOwner.of(call) : KeyOwner.of(place.joined());
        if (place.subject() == null || place.text() == null) {
            return Optional.empty();
        }
        return vault.open(owner, "subject", place.subject())
                .flatMap(subject -> vault.open(owner, "text", place.text()).map(text -> new Said(place.joined(), subject, text,
                        Matter.opened(place.about(), name -> vault.open(owner, Named.FIELD, name).orElse(null)))));
    }
}
