package org.mingbai.access.write.identity;

import org.springframework.stereotype.Component;

import org.mingbai.access.write.Involvement;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class OpenIdentityHandler implements Handles<OpenIdentity> {

    /** Whether the key of one subject is. */
    private static final Fold<Boolean> ERASED = Fold.from(false).on(PersonalDataErased.class, (erased, erasure) -> erased
            || erasure.erased().stream().anyMatch(key -> key.kind() == ErasedKind.SUBJECT));

    @Override
    public Class<OpenIdentity> command() {
        return OpenIdentity.class;
    }

    @Override
    public Decision handle(OpenIdentity c, Facts facts, Context ctx) {
        var ticket = withErasures(facts.fold(TicketCaller.FOLD, c.subject()), facts);
        var staff = Involvement.staff(ticket.respondent(), ctx.actor(), facts);
        return OpenIdentityDecider.decide(c, new OpenIdentityDecider.State(ticket, staff), ctx);
    }

    /** An earlier version told an erasure on the record of one ticket only, whichever others had the same key. */
    private static TicketCaller withErasures(TicketCaller ticket, Facts facts) {
        var subject = ticket.caller() == null ? null : ticket.caller().subject();
        return subject != null && facts.fold(ERASED, Tag.of("subject", subject)) ? ticket.gone() : ticket;
    }
}
