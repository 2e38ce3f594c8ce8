package org.mingbai.organisation.write.presence;

import java.util.ArrayList;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;
import org.mingbai.organisation.write.NoSuchPost;
import org.mingbai.organisation.write.PostState;

/**
 * Presence is a fact, so an empty post is no reason to refuse it: the vacancy is recorded beside it, in the same commit, because the
 * post's tickets must go elsewhere from that very moment.
 */
public final class RecordPresenceDecider implements Decider<RecordPresence> {

    @Override
    public Decision handle(RecordPresence command, Facts facts, Context context) {
        return decide(command, facts.fold(PostState.FOLD, command.subject()), context);
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** Nobody was named for the seat, so nobody can come or go. */
        record SeatWithoutHolder(PostId post, Seat seat) implements WhyNot, Conflict {

            @Override
            public String field() {
                return "holder";
            }
        }
    }

    public static Decision decide(RecordPresence c, PostState s, Context ctx) {
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
        var sitting = s.at(c.seat());
        if (sitting.isEmpty()) {
            return Decision.refuse(new WhyNot.SeatWithoutHolder(c.post(), c.seat()));
        }
        if (sitting.get().present() == c.present()) {
            return Decision.accept();
        }
        var person = sitting.get().person();
        var events = new ArrayList<OrganisationEvent>();
        events.add(new PresenceRecorded(c.post(), post.unit(), c.seat(), person, c.present(), ctx.now()));
        boolean anybody = s.seated(c.seat(), person, c.present()).anybodyPresent();
        if (anybody && s.vacant()) {
            events.add(new VacancyEnded(c.post(), post.unit(), ctx.now()));
        } else if (!anybody && !s.vacant()) {
            events.add(new VacancyArose(c.post(), post.unit(), ctx.now()));
        }
        return Decision.accept(events);
    }
}
