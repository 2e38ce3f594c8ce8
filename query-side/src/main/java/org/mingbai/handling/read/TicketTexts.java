package org.mingbai.handling.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

    /**
     * What a ticket is found by. A store keeps it only as keyed hashes of its words; of what was erased it keeps nothing but the number,
     * whether or not the key is gone yet.
     */
    public List<String> searched(TicketSummary ticket, RowTexts row) {
        var opened = ticket.opened();
        if (opened == null) {
            return List.of();
        }
        var number = opened.ticket();
        var owner = KeyOwner.of(number);
        return ticket.erased() ? List.of(number.value())
                : Stream.of(number.value(), row.open(owner, "subject", opened.subject()), row.open(owner, "text", opened.text()),
                        opened.respondent() == null ? null : row.open(owner, "respondent", opened.respondent().name()),
                        row.open(owner, "reply", ticket.reply())).filter(Objects::nonNull).toList();
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
