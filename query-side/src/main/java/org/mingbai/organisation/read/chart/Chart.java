package org.mingbai.organisation.read.chart;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;

/** The organisation as it stands: units in the order of their codes, posts in the order of their ids. */
record Chart(Map<String, UnitEntry> units, Map<String, PostEntry> posts) {
    static final Fold<Chart> FOLD = Fold.from(new Chart(Map.of(), Map.of())).on(OrganisationEvent.class, Chart::evolve);

    record UnitEntry(UnitEstablished unit, @Nullable UnitLeadNamed lead) {
    }

    record PostEntry(PostEstablished post, Map<Seat, Sitting> seats) {
        PostEntry seated(Seat seat, Sitting sitting) {
            return new PostEntry(post, with(seats, seat, sitting));
        }

        /** Nobody is there, whether somebody was named or not. */
        boolean vacant() {
            return seats.values().stream().noneMatch(Sitting::present);
        }
    }

    /** Who has a seat. */
    record Sitting(PersonId person, boolean present) {
    }

    private Chart evolve(OrganisationEvent event) {
        return switch (event) {
            case UnitEstablished unit -> new Chart(with(units, unit.unit().value(), new UnitEntry(unit, null)), posts);
            case UnitLeadNamed lead -> led(lead);
            case PostEstablished post -> new Chart(units, with(posts, post.post().value(), new PostEntry(post, Map.of())));
            case PostHolderNamed named -> seated(named.post().value(), named.seat(), new Sitting(named.person(), true));
            case PresenceRecorded presence -> present(presence);
            case VacancyArose _, VacancyEnded _ -> this;
        };
    }

    private Chart led(UnitLeadNamed lead) {
        var entry = units.get(lead.unit().value());
        return entry == null ? this : new Chart(with(units, lead.unit().value(), new UnitEntry(entry.unit(), lead)), posts);
    }

    private Chart present(PresenceRecorded presence) {
        var entry = posts.get(presence.post().value());
        var sitting = entry == null ? null : entry.seats().get(presence.seat());
        return sitting == null || !sitting.person().equals(presence.person()) ? this : seated(presence.post().value(), presence.seat(),
                new Sitting(sitting.person(), presence.present()));
    }

    private Chart seated(String post, Seat seat, Sitting sitting) {
        var entry = posts.get(post);
        return entry == null ? this : new Chart(units, with(posts, post, entry.seated(seat, sitting)));
    }

    private static <K extends Comparable<K>, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var more = new TreeMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }
}
