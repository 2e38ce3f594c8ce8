package org.mingbai.commitment.write.card;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CardId;

/** The version was published with other content, or is not the next one. */
public record CardVersionOutOfTurn(CardId card, int version, int next) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "version";
    }
}
