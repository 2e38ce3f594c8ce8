package org.mingbai.organisation.write.holder;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.organisation.write.PostState;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class NamePostHolderHandler implements Handles<NamePostHolder> {

    @Override
    public Class<NamePostHolder> command() {
        return NamePostHolder.class;
    }

    @Override
    public Decision handle(NamePostHolder command, Facts facts, Context context) {
        return NamePostHolderDecider.decide(command, facts.fold(PostState.FOLD, command.subject()), context);
    }
}
