package org.mingbai.handling.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.CITY;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.PROVINCE;
import static org.mingbai.handling.Organisation.SECTION;
import static org.mingbai.handling.Organisation.holder;
import static org.mingbai.handling.Organisation.lead;
import static org.mingbai.handling.Organisation.named;
import static org.mingbai.handling.Organisation.placement;
import static org.mingbai.handling.Organisation.post;
import static org.mingbai.handling.Organisation.presence;
import static org.mingbai.handling.Organisation.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;

/**
 * However people come, go and are replaced, the chain from A over B to the leads has no gap and no circle: after every step somebody
 * answers, and it is who a list kept by hand says. The histories are random, their seeds are not.
 */
class NoGapInCoverTest {

    private final Map<Seat, String> people = new EnumMap<>(Seat.class);
    private final Map<String, Boolean> present = new HashMap<>();
    private final Map<UnitCode, String> leads = new HashMap<>();
    private final List<OrganisationEvent> history = new ArrayList<>(List.of(unit(), post(FIRST)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void after_every_step_the_ticket_lies_with_who_is_to_answer(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 300; step++) {
            history.add(next(random, step));
            assertThat(placement(history.toArray(OrganisationEvent[]::new)).at(FIRST).holder()).as("seed %d, step %d", seed, step)
                    .isEqualTo(expected());
        }
    }

    private OrganisationEvent next(Random random, int step) {
        var seat = Seat.values()[random.nextInt(2)];
        var person = people.get(seat);
        return switch (random.nextInt(6)) {
            case 0 -> {
                var unit = List.of(PROVINCE, CITY, SECTION).get(random.nextInt(3));
                leads.put(unit, "lead-" + step);
                yield lead(unit, "lead-" + step);
            }
            case 1 -> {
                people.put(seat, "person-" + step);
                present.put("person-" + step, true);
                yield named(FIRST, seat, "person-" + step);
            }
            default -> {
                if (person == null) {
                    people.put(seat, "person-" + step);
                    present.put("person-" + step, true);
                    yield named(FIRST, seat, "person-" + step);
                }
                boolean there = random.nextInt(3) == 0;
                present.put(person, there);
                yield presence(FIRST, seat, person, there);
            }
        };
    }

    private @Nullable Holder expected() {
        for (var seat : Seat.values()) {
            var person = people.get(seat);
            if (person != null && present.get(person)) {
                return holder(person, seat == Seat.A ? HoldingAs.A : HoldingAs.B);
            }
        }
        for (var unit : List.of(SECTION, CITY, PROVINCE)) {
            if (leads.containsKey(unit)) {
                return holder(leads.get(unit), HoldingAs.LEAD);
            }
        }
        return null;
    }
}
