package org.mingbai.kernel.value;

/** The version of a procedure card that a ticket was accepted under; later versions do not touch it. */
public record CardVersion(CardId id, int version) {

    public CardVersion {
        if (version < 1) {
            throw new IllegalArgumentException("versions of a card count from 1");
        }
    }
}
