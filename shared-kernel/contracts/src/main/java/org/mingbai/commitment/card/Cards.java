package org.mingbai.commitment.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;

/** Published versions of procedure cards. A ticket keeps the version it was accepted under; only new matters look for the newest. */
public record Cards(List<ProcedureCardPublished> published) {
    public static final Fold<Cards> FOLD = Fold.from(new Cards(List.of())).on(ProcedureCardPublished.class, Cards::and);
    /** Borne by the events of all cards. */
    public static final Tag ALL = new Tag("cards", "published");

    public Cards {
        published = List.copyOf(published);
    }

    public static Tag tag(CardId card) {
        return new Tag("card", card.value());
    }

    /** The version in force for matters accepted from now on; empty for a card that is not published. */
    public Optional<ProcedureCardPublished> newest(CardId card) {
        return published.stream().filter(each -> each.card().equals(card)).reduce((_, later) -> later);
    }

    /**
     * The card as a ticket is pinned to it.
     *
     * @throws IllegalStateException where the log never had it: a ticket cannot have been accepted under such a card
     */
    public ProcedureCardPublished version(CardVersion pinned) {
        return published.stream().filter(each -> each.card().equals(pinned.id()) && each.version() == pinned.version()).findFirst()
                .orElseThrow(() -> new IllegalStateException("card " + pinned.id() + " has no version " + pinned.version()));
    }

    private Cards and(ProcedureCardPublished card) {
        var more = new ArrayList<>(published);
        more.add(card);
        return new Cards(more);
    }
}
