package org.mingbai.intake.write.imports.start;

import java.util.List;
import java.util.Optional;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownCard;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;

/** All messages of an import are measured by one version of one card: the newest when it begins. */
public final class StartImportDecider implements Decider<StartImport> {

    public static final Fold<List<UnitCode>> UNIT_PATH =
            Fold.from(List.<UnitCode>of()).on(UnitEstablished.class, (_, unit) -> unit.path());

    @Override
    public Decision handle(StartImport c, Facts facts, Context ctx) {
        var card = facts.fold(Cards.FOLD, Cards.tag(c.card())).newest(c.card());
        var path = facts.fold(UNIT_PATH, new Tag("unit", c.place().value()));
        return decide(c, new State(card, path), ctx);
    }

    /** @param path of the unit where the tickets will lie; empty where there is no such unit */
    public record State(Optional<ProcedureCardPublished> card, List<UnitCode> path) {
    }

    public static Decision decide(StartImport c, State s, Context ctx) {
        if (s.card().isEmpty()) {
            return Decision.refuse(new UnknownCard(c.card()));
        }
        if (s.path().isEmpty() || !ctx.actor().reaches(s.path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        return Decision.accept(new ImportStarted(c.importId(), c.digest(), new CardVersion(c.card(), s.card().get().version()), c.line(),
                ctx.actor().account(), c.place(), s.path(), c.rows(), ctx.now()));
    }
}
