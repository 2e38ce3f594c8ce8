package org.mingbai.kernel.refusal;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.CardId;

/** No such procedure card. */
public record UnknownCard(CardId card) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "card";
    }
}
