package org.mingbai.organisation.write.post;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.organisation.write.PostState;
import org.mingbai.organisation.write.UnitState;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class EstablishPostHandler implements Handles<EstablishPost> {

    @Override
    public Class<EstablishPost> command() {
        return EstablishPost.class;
    }

    @Override
    public Decision handle(EstablishPost command, Facts facts, Context context) {
        var post = facts.fold(PostState.FOLD, PostState.tag(command.post()));
        var unit = facts.fold(UnitState.FOLD, UnitState.tag(command.unit()));
        return EstablishPostDecider.decide(command, new EstablishPostDecider.State(post, unit), context);
    }
}
