package org.mingbai.organisation.read.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.http.InvalidInputException;

class ChartTest {

    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final UnitCode CITY = new UnitCode("130100");
    private static final PostId POST = new PostId("post-1");
    private static final PersonId LI = new PersonId("person-li");
    private static final PersonId ZHAO = new PersonId("person-zhao");

    @Test
    void units_stand_in_the_order_of_their_codes_whatever_came_first() {
        assertThat(chart(unit("131100", "衡水市"), unit("130100", "石家庄市"), unit("130100-jc", "监察科")).units().keySet())
                .containsExactly("130100", "130100-jc", "131100");
    }

    @Test
    void the_last_lead_named_leads() {
        var entry = chart(unit("130100", "石家庄市"), new UnitLeadNamed(CITY, LI, new SealedText("li"), NOW),
                new UnitLeadNamed(CITY, ZHAO, new SealedText("zhao"), NOW)).units().get("130100");
        assertThat(entry.lead().person()).isEqualTo(ZHAO);
    }

    @Test
    void a_post_is_vacant_while_nobody_is_there() {
        assertThat(post().vacant()).isTrue();
        assertThat(post(holds(Seat.A, LI)).vacant()).isFalse();
        assertThat(post(holds(Seat.A, LI), presence(Seat.A, LI, false)).vacant()).isTrue();
        assertThat(post(holds(Seat.A, LI), holds(Seat.B, ZHAO), presence(Seat.A, LI, false)).vacant()).isFalse();
        assertThat(post(holds(Seat.A, LI), presence(Seat.A, LI, false), presence(Seat.A, LI, true)).vacant()).isFalse();
    }

    @Test
    void who_was_replaced_comes_and_goes_without_any_effect_on_the_post() {
        assertThat(post(holds(Seat.A, LI), presence(Seat.A, LI, false)).seats().get(Seat.A)).isEqualTo(new Chart.Sitting(LI, false));
        assertThat(post(holds(Seat.A, LI), holds(Seat.A, ZHAO), presence(Seat.A, LI, false)).seats().get(Seat.A))
                .isEqualTo(new Chart.Sitting(ZHAO, true));
    }

    @Test
    void a_question_finds_by_part_of_the_name_start_of_the_code_and_subtree() {
        var path = List.of(new UnitCode("130000"), CITY);
        assertThat(new ChartQuestion(" 石家 ", null, 0, 20).names("130100", "石家庄市")).isTrue();
        assertThat(new ChartQuestion("1301", null, 0, 20).names("130100", "石家庄市")).isTrue();
        assertThat(new ChartQuestion("0100", null, 0, 20).names("130100", "石家庄市")).isFalse();
        assertThat(new ChartQuestion(null, CITY, 0, 20).covers(path)).isTrue();
        assertThat(new ChartQuestion(null, new UnitCode("130200"), 0, 20).covers(path)).isFalse();
    }

    @Test
    void a_page_out_of_range_is_refused() {
        assertThatThrownBy(() -> new ChartQuestion(null, null, 0, 201)).isInstanceOf(InvalidInputException.class);
    }

    private static Chart chart(OrganisationEvent... events) {
        return Chart.FOLD.all(List.of(events));
    }

    private static Chart.PostEntry post(OrganisationEvent... then) {
        var chart = chart(new PostEstablished(POST, CITY, List.of(CITY), "监察一岗", NOW));
        for (var event : then) {
            chart = Chart.FOLD.apply(chart, event);
        }
        return chart.posts().get("post-1");
    }

    private static UnitEstablished unit(String code, String name) {
        return new UnitEstablished(new UnitCode(code), name, UnitKind.CITY, List.of(new UnitCode(code)), NOW);
    }

    private static PostHolderNamed holds(Seat seat, PersonId person) {
        return new PostHolderNamed(POST, CITY, seat, person, new SealedText("name"), NOW);
    }

    private static PresenceRecorded presence(Seat seat, PersonId person, boolean present) {
        return new PresenceRecorded(POST, CITY, seat, person, present, NOW);
    }
}
