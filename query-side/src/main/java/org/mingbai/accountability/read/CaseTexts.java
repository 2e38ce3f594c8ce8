package org.mingbai.accountability.read;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.pages.PeopleNames;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;

/** Opens what a case's events keep sealed, for who may read the case. What was erased reads as nothing. */
@Component
public final class CaseTexts {

    private final Vault vault;
    private final PeopleNames people;

    CaseTexts(Vault vault, PeopleNames people) {
        this.vault = vault;
        this.people = people;
    }

    public @Nullable String open(FaultCaseId faultCase, String field, SealedText sealed) {
        return vault.open(KeyOwner.of(faultCase), field, sealed).orElse(null);
    }

    public @Nullable String nameOf(@Nullable PersonId person) {
        return person == null ? null : people.nameOf(person).orElse(null);
    }
}
