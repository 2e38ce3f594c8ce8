package org.mingbai.organisation.write;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;

/**
 * One post, folded from what is tagged with it. Whoever is named is present until it is recorded otherwise.
 *
 * @param vacant a vacancy arose and has not ended; a post that nobody was ever named for has none yet
 */
public record PostState(@Nullable PostEstablished post, Map<Seat, Sitting> seats, boolean vacant) {

    public static final Fold<PostState> FOLD = Fold.from(new PostState(null, Map.of(), false))
            .on(OrganisationEvent.class, PostState::evolve);

    /** Who has a seat, and whether they are there. */
    public record Sitting(PersonId person, boolean present) {
    }

    public PostState {
        seats = Map.copyOf(seats);
    }

    public static Tag tag(PostId post) {
        return new Tag("post", post.value());
    }

    /** From the province down to the post's unit; empty for an unknown post. */
    public List<UnitCode> path() {
        return post == null ? List.of() : post.path();
    }

    public Optional<Sitting> at(Seat seat) {
        return Optional.ofNullable(seats.get(seat));
    }

    public boolean anybodyPresent() {
        return seats.values().stream().anyMatch(Sitting::present);
    }

    /** The post with somebody in the seat, there or not. */
    public PostState seated(Seat seat, PersonId person, boolean present) {
        var more = new EnumMap<Seat, Sitting>(Seat.class);
        more.putAll(seats);
        more.put(seat, new Sitting(person, present));
        return new PostState(post, more, vacant);
    }

    private PostState evolve(OrganisationEvent event) {
        return switch (event) {
            case PostEstablished established -> new PostState(established, seats, vacant);
            case PostHolderNamed named -> seated(named.seat(), named.person(), true);
            case PresenceRecorded recorded -> seated(recorded.seat(), recorded.person(), recorded.present());
            case VacancyArose _ -> new PostState(post, seats, true);
            case VacancyEnded _ -> new PostState(post, seats, false);
            case UnitEstablished _, UnitLeadNamed _ -> this;
        };
    }
}
