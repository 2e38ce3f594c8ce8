package org.mingbai.kernel.value;

/** Who answers for a ticket now. {@code name} is sealed under the person. */
public record Holder(PersonId id, SealedText name, HoldingAs as) {

    /** Anybody but holder A covers for somebody. */
    public boolean cover() {
        return as != HoldingAs.A;
    }
}
