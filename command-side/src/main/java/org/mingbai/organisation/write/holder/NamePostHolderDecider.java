package org.mingbai.organisation.write.holder;

import java.util.ArrayList;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.VacancyEnded;
import org.mingbai.organisation.write.NoSuchPost;
import org.mingbai.organisation.write.PostState;

/** Whoever is named is present, so naming somebody for a vacant post ends the vacancy. */
public final class NamePostHolderDecider implements Decider<NamePostHolder> {

    @Override
    public Decision handle(NamePostHolder command, Facts facts, Context context) {
        return decide(command, facts.fold(PostState.FOLD, command.subject()), context);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Nobody covers for themselves: A and B of a post are two people. */
        record HolderOfBothSeats(PersonId person, PostId post) implements WhyNot, Conflict {

            @Override
            public String field() {
                return "holder";
            }
        }
    }

    public static Decision decide(NamePostHolder c, PostState s, Context ctx) {
        var post = s.post();
        if (post == null) {
            return Decision.refuse(new NoSuchPost(c.post()));
        }
        if (!ctx.actor().reaches(s.path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (ctx.stale()) {
            return Decision.refuse(new StaleVersion());
        }
        if (s.at(c.seat()).filter(sitting -> sitting.person().equals(c.person())).isPresent()) {
            return Decision.accept();
        }
        if (s.seats().values().stream().anyMatch(sitting -> sitting.person().equals(c.person()))) {
            return Decision.refuse(new WhyNot.HolderOfBothSeats(c.person(), c.post()));
        }
        var events = new ArrayList<OrganisationEvent>();
        events.add(new PostHolderNamed(c.post(), post.unit(), c.seat(), c.person(),
                ctx.sealer().person(c.person(), "name", c.name()), ctx.now()));
        if (s.vacant()) {
            events.add(new VacancyEnded(c.post(), post.unit(), ctx.now()));
        }
        return Decision.accept(events);
    }
}
