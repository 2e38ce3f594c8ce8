package org.mingbai.intake.write.separate;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.contacts.Contact;
import org.mingbai.intake.contacts.Contacts;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.intake.write.Named;
import org.mingbai.intake.write.Said;
import org.mingbai.intake.write.UnknownCall;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/**
 * A join is undone by an act of its own, whatever has become of the ticket since: a mistake may be noticed late. That the call joined
 * stays on both records, and so does that it was taken off, and why.
 */
public final class SeparateCallDecider implements Decider<SeparateCall> {

    @Override
    public Decision handle(SeparateCall c, Facts facts, Context ctx) {
        var call = facts.fold(CallPlace.FOLD, c.subject());
        var ticket = call.joined() == null ? JoinedTicket.FOLD.empty() : facts.fold(JoinedTicket.FOLD, Tag.of("ticket", call.joined()));
        return decide(c, new State(call, ticket,
                facts.fold(Contacts.FOLD, c.subject()).find(c.call().value()).map(Contact::caller).orElse(null)), ctx);
    }

    /**
     * @param ticket that the call stands with
     * @param caller as their identity is sealed now
     */
    public record State(CallPlace call, JoinedTicket ticket, @Nullable CallerRef caller) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The call stands with no ticket that it could be taken off: it opened one of its own, was answered, or stands alone already. */
        record CallHasNotJoined(CallId call) implements WhyNot, Conflict {
        }
    }

    public static Decision decide(SeparateCall c, State s, Context ctx) {
        if (!s.call().known()) {
            return Decision.refuse(new UnknownCall(c.call()));
        }
        var ticket = s.call().joined();
        if (ticket == null) {
            return Decision.refuse(new WhyNot.CallHasNotJoined(c.call()));
        }
        if (!ctx.actor().reaches(s.ticket().path())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (ctx.stale() || c.said() != null && !ticket.equals(c.said().with())) {
            return Decision.refuse(new StaleVersion());
        }
        return Decision.accept(separated(c, s, ticket, ctx));
    }

    private static CallSeparated separated(SeparateCall c, State s, TicketNumber ticket, Context ctx) {
        Said said = c.said();
        return new CallSeparated(c.call(), ticket, ctx.sealer().ticket(ticket, "reason", c.reason()),
                sealed(c, "subject", said == null ? null : said.subject(), ctx), sealed(c, "text", said == null ? null : said.text(), ctx),
                said == null ? null : said.matter().sealed(name -> ctx.sealer().call(c.call(), Named.FIELD, name)), s.caller(), s.ticket().path(),
                ctx.now());
    }

    private static @Nullable SealedText sealed(SeparateCall c, String field, @Nullable String plain, Context ctx) {
        return plain == null ? null : ctx.sealer().call(c.call(), field, plain);
    }
}
