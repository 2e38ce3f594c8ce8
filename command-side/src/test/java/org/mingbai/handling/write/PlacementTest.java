package org.mingbai.handling.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.CITY;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.PATH;
import static org.mingbai.handling.Organisation.PROVINCE;
import static org.mingbai.handling.Organisation.SECOND;
import static org.mingbai.handling.Organisation.SECTION;
import static org.mingbai.handling.Organisation.holder;
import static org.mingbai.handling.Organisation.lead;
import static org.mingbai.handling.Organisation.named;
import static org.mingbai.handling.Organisation.placement;
import static org.mingbai.handling.Organisation.post;
import static org.mingbai.handling.Organisation.presence;
import static org.mingbai.handling.Organisation.unit;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.events.Assignment;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;

class PlacementTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void holder_a_gets_it_while_present() {
        var place = placement(unit(), post(FIRST), named(FIRST, Seat.B, "li"), named(FIRST, Seat.A, "zhang"));

        assertThat(place.at(FIRST)).isEqualTo(new Assignment(SECTION, PATH, FIRST, holder("zhang", HoldingAs.A)));
    }

    @Test
    void holder_b_gets_it_while_a_is_away() {
        var place = placement(unit(), post(FIRST), named(FIRST, Seat.A, "zhang"), named(FIRST, Seat.B, "li"),
                presence(FIRST, Seat.A, "zhang", false));

        assertThat(place.at(FIRST).holder()).isEqualTo(holder("li", HoldingAs.B));
        assertThat(place.at(FIRST).holder().cover()).isTrue();
    }

    @Test
    void a_gets_it_again_once_back_and_a_new_holder_is_present_at_once() {
        var back = placement(unit(), post(FIRST), named(FIRST, Seat.A, "zhang"), presence(FIRST, Seat.A, "zhang", false),
                presence(FIRST, Seat.A, "zhang", true));
        var replaced = placement(unit(), post(FIRST), named(FIRST, Seat.A, "zhang"), presence(FIRST, Seat.A, "zhang", false),
                named(FIRST, Seat.A, "wang"), presence(FIRST, Seat.A, "zhang", false));

        assertThat(back.at(FIRST).holder()).isEqualTo(holder("zhang", HoldingAs.A));
        assertThat(replaced.at(FIRST).holder()).isEqualTo(holder("wang", HoldingAs.A));
    }

    @Test
    void with_both_away_the_lead_gets_it_at_the_same_post() {
        var place = placement(unit(), lead(SECTION, "lead"), post(FIRST), named(FIRST, Seat.A, "zhang"), named(FIRST, Seat.B, "li"),
                presence(FIRST, Seat.A, "zhang", false), presence(FIRST, Seat.B, "li", false));

        assertThat(place.at(FIRST)).isEqualTo(new Assignment(SECTION, PATH, FIRST, holder("lead", HoldingAs.LEAD)));
    }

    @Test
    void without_a_lead_of_its_own_the_nearest_one_above_gets_it() {
        var place = placement(unit(), post(FIRST), lead(PROVINCE, "province"), lead(CITY, "city"));

        assertThat(place.at(FIRST).holder()).isEqualTo(holder("city", HoldingAs.LEAD));
    }

    @Test
    void with_no_lead_on_the_way_up_nobody_has_it() {
        assertThat(placement(unit(), post(FIRST)).at(FIRST)).isEqualTo(new Assignment(SECTION, PATH, FIRST, null));
        assertThat(placement(unit()).at(null)).isEqualTo(new Assignment(SECTION, PATH, null, null));
    }

    @Test
    void without_a_post_named_the_first_with_somebody_present_gets_it() {
        var place = placement(unit(), post(FIRST), post(SECOND), named(FIRST, Seat.A, "zhang"), named(SECOND, Seat.B, "li"),
                presence(FIRST, Seat.A, "zhang", false));

        assertThat(place.at(null)).isEqualTo(new Assignment(SECTION, PATH, SECOND, holder("li", HoldingAs.B)));
    }

    @Test
    void without_anybody_present_it_waits_at_the_first_post_with_the_lead() {
        var place = placement(unit(), post(FIRST), post(SECOND), lead(SECTION, "lead"));

        assertThat(place.at(null)).isEqualTo(new Assignment(SECTION, PATH, FIRST, holder("lead", HoldingAs.LEAD)));
    }

    @Test
    void a_unit_without_posts_leaves_it_to_the_lead() {
        assertThat(placement(unit(), lead(SECTION, "lead")).at(null))
                .isEqualTo(new Assignment(SECTION, PATH, null, holder("lead", HoldingAs.LEAD)));
    }

    @Test
    void what_lies_with_the_lead_alone_stays_there_when_posts_come() {
        var before = placement(unit(), lead(SECTION, "lead")).at(null);
        var later = placement(unit(), lead(SECTION, "lead"), post(FIRST), named(FIRST, Seat.A, "zhang"));

        assertThat(later.again(before)).isEqualTo(before);
    }

    @Test
    void landing_at_a_vacant_post_raises_the_alarm_once() {
        var vacant = placement(unit(), post(FIRST));
        var alarmed = placement(unit(), post(FIRST), new VacancyArose(FIRST, SECTION, NOW));
        var again = placement(unit(), post(FIRST), new VacancyArose(FIRST, SECTION, NOW), new VacancyEnded(FIRST, SECTION, NOW));
        var held = placement(unit(), post(FIRST), named(FIRST, Seat.B, "li"));

        assertThat(vacant.newVacancy(vacant.at(FIRST), NOW)).containsExactly(new VacancyArose(FIRST, SECTION, NOW));
        assertThat(alarmed.newVacancy(alarmed.at(FIRST), NOW)).isEmpty();
        assertThat(again.newVacancy(again.at(FIRST), NOW)).hasSize(1);
        assertThat(held.newVacancy(held.at(FIRST), NOW)).isEmpty();
    }
}
