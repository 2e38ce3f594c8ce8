package org.mingbai.handling.read;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.pages.PeopleNames;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.RowTexts;
import org.mingbai.platform.identity.Vault;
import org.springframework.stereotype.Component;

/** Opens what a ticket's events keep sealed, for who may read the ticket. What was erased reads as nothing. */
@Component
public final class TicketTexts {
    private final Vault vault;
    private final PeopleNames people;

    TicketTexts(Vault vault, PeopleNames people) {
        this.vault = vault;
        this.people = people;
    }

    public @Nullable String open(TicketNumber ticket, String field, @Nullable SealedText sealed) {
        return sealed == null ? null : vault.open(KeyOwner.of(ticket), field, sealed).orElse(null);
    }

    /** For a row of a list. */
    public RowTexts row() {
        return vault.row();
    }

    /** Who answers for a ticket, by the name that they have now. */
    public @Nullable HolderBody holder(@Nullable Holder holder) {
        return holder == null ? null : new HolderBody(holder.id(), people.nameOf(holder.id()).orElse(""), holder.cover(), holder.as());
    }

    /** As it was said then. */
    public @Nullable HolderBody holderThen(@Nullable Holder holder) {
        return holder == null ? null
                : new HolderBody(holder.id(), vault.open(KeyOwner.of(holder.id()), "name", holder.name()).orElse(""), holder.cover(),
                holder.as());
    }
}
