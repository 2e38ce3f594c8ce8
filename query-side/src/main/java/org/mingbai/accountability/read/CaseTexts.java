package org.mingbai.accountability.read;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;

/** Opens what a case's events keep sealed, for who may read the case. What was erased reads as nothing. */
@Component
public final class CaseTexts {

    private record Named(@Nullable SealedText name) {

        /** The latest name that somebody was entered under. */
        static final Fold<Named> FOLD = Fold.from(new Named(null))
                .on(PostHolderNamed.class, (_, holder) -> new Named(holder.name()))
                .on(UnitLeadNamed.class, (_, lead) -> new Named(lead.name()));
    }

    private final Vault vault;
    private final LogSlices log;

    CaseTexts(Vault vault, LogSlices log) {
        this.vault = vault;
        this.log = log;
    }

    public @Nullable String open(FaultCaseId faultCase, String field, SealedText sealed) {
        return vault.open(KeyOwner.of(faultCase), field, sealed).orElse(null);
    }

    public @Nullable String nameOf(@Nullable PersonId person) {
        if (person == null) {
            return null;
        }
        var name = log.fold(Named.FOLD, new Tag("person", person.value())).name();
        return name == null ? null : vault.open(KeyOwner.of(person), "name", name).orElse(null);
    }
}
