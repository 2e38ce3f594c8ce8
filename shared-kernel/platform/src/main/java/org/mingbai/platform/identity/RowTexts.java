package org.mingbai.platform.identity;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.SealedText;

/** The texts of one row of a list: one whose key is missing is left out, and the row says so, instead of taking the list with it. */
public final class RowTexts {

    private final Vault vault;
    private @Nullable String problem;

    RowTexts(Vault vault) {
        this.vault = vault;
    }

    /** Null for what was erased, and for what has no key. */
    public @Nullable String open(KeyOwner owner, String field, @Nullable SealedText sealed) {
        try {
            return sealed == null ? null : vault.open(owner, field, sealed).orElse(null);
        } catch (KeyMissingException missing) {
            problem = missing instanceof KeyDamagedException ? KeyDamagedException.PROBLEM : KeyMissingException.PROBLEM;
            return null;
        }
    }

    public boolean keyless() {
        return problem != null;
    }

    /** The type of the problem where something was left out. */
    public @Nullable String problem() {
        return problem;
    }
}
