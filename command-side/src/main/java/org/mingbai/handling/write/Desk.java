package org.mingbai.handling.write;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;

/**
 * One post as a ticket finds it (AB岗). Whoever is newly named is present until the contrary is recorded.
 *
 * @param vacancyOnRecord whether an alarm about it stands already
 */
public record Desk(PostId post, Map<Seat, Seated> seats, boolean vacancyOnRecord) {

    /** Somebody who holds the post, there or away. */
    public record Seated(PersonId person, SealedText name, boolean present) {
    }

    public Desk {
        seats = Map.copyOf(seats);
    }

    static Desk empty(PostId post) {
        return new Desk(post, Map.of(), false);
    }

    /** Holder A while present, else holder B; nobody: the post is vacant. */
    public Optional<Holder> presentHolder() {
        return present(Seat.A, HoldingAs.A).or(() -> present(Seat.B, HoldingAs.B));
    }

    private Optional<Holder> present(Seat seat, HoldingAs as) {
        return Optional.ofNullable(seats.get(seat)).filter(Seated::present).map(seated -> new Holder(seated.person(), seated.name(), as));
    }

    Desk named(PostHolderNamed named) {
        var next = new EnumMap<Seat, Seated>(Seat.class);
        next.putAll(seats);
        next.put(named.seat(), new Seated(named.person(), named.name(), true));
        return new Desk(post, next, vacancyOnRecord);
    }

    /** By person, not by seat: who was replaced in the meantime comes and goes without any effect on the post. */
    Desk presence(PresenceRecorded recorded) {
        var next = new EnumMap<Seat, Seated>(Seat.class);
        seats.forEach((seat, seated) -> next.put(seat, seated.person().equals(recorded.person())
                ? new Seated(seated.person(), seated.name(), recorded.present()) : seated));
        return new Desk(post, next, vacancyOnRecord);
    }

    Desk vacancy(boolean onRecord) {
        return new Desk(post, seats, onRecord);
    }
}
