package org.mingbai.accountability.write.open;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;

/**
 * Who held one post when. Holder A answers while present, else holder B (AB岗). With nobody present the post was vacant: then nobody
 * is named by default, because the lead who got its tickets did not hold the post, and a holder on leave did not act.
 */
public record PostRecord(@Nullable PostEstablished post, List<OrganisationEvent> history) {

    public static final Fold<PostRecord> FOLD = Fold.from(new PostRecord(null, List.of()))
            .on(PostEstablished.class, (record, established) -> new PostRecord(established, record.history))
            .on(PostHolderNamed.class, PostRecord::and)
            .on(PresenceRecorded.class, PostRecord::and);

    public PostRecord {
        history = List.copyOf(history);
    }

    private PostRecord and(OrganisationEvent event) {
        var more = new ArrayList<>(history);
        more.add(event);
        return new PostRecord(post, more);
    }

    /** The person who answered for the post at this instant, by when things happened, not by when they were recorded. */
    public @Nullable PersonId holderAt(Instant instant) {
        Map<Seat, PersonId> holders = new EnumMap<>(Seat.class);
        var away = new HashSet<PersonId>();
        history.stream()
                .filter(event -> !event.occurredAt().isAfter(instant))
                .sorted(Comparator.comparing(OrganisationEvent::occurredAt))
                .forEach(event -> {
                    if (event instanceof PostHolderNamed named) {
                        holders.put(named.seat(), named.person());
                        away.remove(named.person());
                    } else if (event instanceof PresenceRecorded presence && presence.present()) {
                        away.remove(presence.person());
                    } else if (event instanceof PresenceRecorded presence) {
                        away.add(presence.person());
                    }
                });
        return holders.values().stream().filter(person -> !away.contains(person)).findFirst().orElse(null);
    }
}
