package org.mingbai.access.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;

/** Who holds or leads what, in the units that were read. Only the present counts: who left a unit is no longer of it. */
public record Staff(Map<Chair, PersonId> holders, Map<UnitCode, PersonId> leads, Map<PostId, UnitCode> posts) {

    public record Chair(PostId post, Seat seat, UnitCode unit) {
    }

    public static final Fold<Staff> FOLD = Fold.from(new Staff(Map.of(), Map.of(), Map.of()))
            .on(PostEstablished.class, (staff, post) -> new Staff(staff.holders, staff.leads, with(staff.posts, post.post(), post.unit())))
            .on(PostHolderNamed.class, (staff, named) -> new Staff(
                    with(staff.holders, new Chair(named.post(), named.seat(), named.unit()), named.person()), staff.leads, staff.posts))
            .on(UnitLeadNamed.class, (staff, named) ->
                    new Staff(staff.holders, with(staff.leads, named.unit(), named.person()), staff.posts));

    public Staff {
        holders = Map.copyOf(holders);
        leads = Map.copyOf(leads);
        posts = Map.copyOf(posts);
    }

    /** The units that somebody is of. */
    Set<UnitCode> unitsOf(PersonId person) {
        var held = holders.entrySet().stream().filter(holder -> holder.getValue().equals(person)).map(holder -> holder.getKey().unit());
        var led = leads.entrySet().stream().filter(lead -> lead.getValue().equals(person)).map(Map.Entry::getKey);
        return Stream.concat(held, led).collect(Collectors.toUnmodifiableSet());
    }

    private static <K, V> Map<K, V> with(Map<K, V> known, K key, V value) {
        var more = new HashMap<>(known);
        more.put(key, value);
        return more;
    }
}
