package org.mingbai.intake.write.imports.start;

import org.mingbai.commitment.card.Cards;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.springframework.stereotype.Component;

@Component
final class StartImportHandler implements Handles<StartImport> {

    @Override
    public Class<StartImport> command() {
        return StartImport.class;
    }

    @Override
    public Decision handle(StartImport c, Facts facts, Context ctx) {
        var card = facts.fold(Cards.FOLD, Cards.tag(c.card())).newest(c.card());
        var path = facts.fold(StartImportDecider.UNIT_PATH, new Tag("unit", c.place().value()));
        return StartImportDecider.decide(c, new StartImportDecider.State(card, path), ctx);
    }
}
