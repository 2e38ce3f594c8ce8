package org.mingbai.handling.write.extend;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CardId;

/** The card that the ticket was accepted under lets nobody extend this limit. */
public record CardAllowsNoExtension(CardId card) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "days";
    }
}
