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
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;

@Component
final class OpenIdentityHandler implements Handles<OpenIdentity> {

    /** Whether the key of one subject is. */
    private static final Fold<Boolean> ERASED = Fold.from(false).on(PersonalDataErased.class, (erased, erasure) -> erased
            || erasure.erased().stream().anyMatch(key -> key.kind() == ErasedKind.SUBJECT));

    private final Vault vault;

    OpenIdentityHandler(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Class<OpenIdentity> command() {
        return OpenIdentity.class;
    }

    @Override
    public Decision handle(OpenIdentity c, Facts facts, Context ctx) {
        var ticket = withErasures(facts.fold(TicketCaller.FOLD, c.subject()), facts);
        var staff = Involvement.staff(ticket.respondent(), ctx.actor(), facts);
        return switch (OpenIdentityDecider.decide(c, new OpenIdentityDecider.State(ticket, staff), ctx)) {
            case Decision.Accepted accepted -> {
                requireReadable(ticket);
                yield accepted;
            }
            case Decision.Refused refused -> refused;
        };
    }

    /** An opening that could show nothing, since the key is missing, is not put on record as one. */
    private void requireReadable(TicketCaller ticket) {
        var caller = ticket.caller();
        if (caller != null && caller.subject() != null && caller.identity() != null) {
            vault.requireNotMissing(KeyOwner.of(caller.subject()));
        }
    }

    /** An earlier version told an erasure on the record of one ticket only, whichever others had the same key. */
    private static TicketCaller withErasures(TicketCaller ticket, Facts facts) {
        var subject = ticket.caller() == null ? null : ticket.caller().subject();
        return subject != null && facts.fold(ERASED, Tag.of("subject", subject)) ? ticket.gone() : ticket;
    }
}
