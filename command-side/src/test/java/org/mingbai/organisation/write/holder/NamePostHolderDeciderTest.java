package org.mingbai.organisation.write.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.Org;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;
import org.mingbai.organisation.write.NoSuchPost;
import org.mingbai.organisation.write.PostState;

class NamePostHolderDeciderTest {

    private static final OrganisationEvent A_GOES = Org.presence(Org.LI, Seat.A, false);
    private static final OrganisationEvent AROSE = new VacancyArose(Org.POST, Org.SECTION, Org.NOW);

    @Test
    void a_holder_is_named_and_the_name_is_sealed_under_the_person() {
        assertThat(name(Org.LI, Seat.A, Org.admin(), Org.post())).isEqualTo(Decision.accept(named(Org.LI, Seat.A)));
    }

    @Test
    void whoever_is_named_is_present_and_ends_a_vacancy() {
        assertThat(name(Org.ZHAO, Seat.B, Org.admin(), Org.post(), Org.holds(Org.LI, Seat.A), A_GOES, AROSE))
                .isEqualTo(Decision.accept(named(Org.ZHAO, Seat.B), new VacancyEnded(Org.POST, Org.SECTION, Org.NOW)));
    }

    @Test
    void the_same_holder_again_changes_nothing_not_even_presence() {
        assertThat(name(Org.LI, Seat.A, Org.admin(), Org.post(), Org.holds(Org.LI, Seat.A), A_GOES, AROSE)).isEqualTo(Decision.accept());
    }

    @Test
    void another_holder_replaces_the_first() {
        assertThat(name(Org.QIAN, Seat.A, Org.admin(), Org.post(), Org.holds(Org.LI, Seat.A)))
                .isEqualTo(Decision.accept(named(Org.QIAN, Seat.A)));
    }

    @Test
    void nobody_covers_for_themselves() {
        assertThat(name(Org.LI, Seat.B, Org.admin(), Org.post(), Org.holds(Org.LI, Seat.A)))
                .isEqualTo(Decision.refuse(new NamePostHolderDecider.WhyNot.HolderOfBothSeats(Org.LI, Org.POST)));
    }

    @Test
    void there_is_such_a_post_and_it_lies_in_the_jurisdiction() {
        assertThat(name(Org.LI, Seat.A, Org.admin())).isEqualTo(Decision.refuse(new NoSuchPost(Org.POST)));
        assertThat(name(Org.LI, Seat.A, Org.adminOf(Org.OTHER_CITY), Org.post())).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    private static PostHolderNamed named(PersonId person, Seat seat) {
        return new PostHolderNamed(Org.POST, Org.SECTION, seat, person, new SealedText("person|" + person + "|name|李建国"), Org.NOW);
    }

    private static Decision name(PersonId person, Seat seat, Context context, OrganisationEvent... events) {
        return NamePostHolderDecider.decide(new NamePostHolder(Org.POST, seat, person, "李建国"), PostState.FOLD.all(List.of(events)), context);
    }
}
