package org.mingbai.organisation.write.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.Org;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;
import org.mingbai.organisation.write.NoSuchPost;
import org.mingbai.organisation.write.PostState;

class RecordPresenceDeciderTest {

    private static final OrganisationEvent AROSE = new VacancyArose(Org.POST, Org.SECTION, Org.NOW);
    private static final OrganisationEvent ENDED = new VacancyEnded(Org.POST, Org.SECTION, Org.NOW);
    private static final OrganisationEvent A_GOES = Org.presence(Org.LI, Seat.A, false);
    private static final OrganisationEvent A_COMES = Org.presence(Org.LI, Seat.A, true);
    private static final OrganisationEvent B_GOES = Org.presence(Org.ZHAO, Seat.B, false);
    private static final OrganisationEvent B_COMES = Org.presence(Org.ZHAO, Seat.B, true);

    @Test
    void the_post_is_not_vacant_while_B_is_there() {
        assertThat(record(Seat.A, false)).isEqualTo(Decision.accept(A_GOES));
    }

    @Test
    void the_last_to_go_leaves_a_vacancy_in_the_same_commit() {
        assertThat(record(Seat.B, false, A_GOES)).isEqualTo(Decision.accept(B_GOES, AROSE));
    }

    @Test
    void the_first_to_come_back_ends_it_and_the_second_does_not() {
        assertThat(record(Seat.B, true, A_GOES, B_GOES, AROSE)).isEqualTo(Decision.accept(B_COMES, ENDED));
        assertThat(record(Seat.A, true, A_GOES, B_GOES, AROSE, B_COMES, ENDED)).isEqualTo(Decision.accept(A_COMES));
    }

    @Test
    void a_vacancy_can_arise_again() {
        assertThat(record(Seat.B, false, A_GOES, B_GOES, AROSE, B_COMES, ENDED)).isEqualTo(Decision.accept(B_GOES, AROSE));
    }

    @Test
    void what_holds_already_changes_nothing() {
        assertThat(record(Seat.A, true)).isEqualTo(Decision.accept());
        assertThat(record(Seat.B, false, A_GOES, B_GOES, AROSE)).isEqualTo(Decision.accept());
    }

    @Test
    void a_seat_needs_a_holder_before_anybody_comes_or_goes() {
        assertThat(decide(Seat.B, false, Org.admin(), Org.post(), Org.holds(Org.LI, Seat.A)))
                .isEqualTo(Decision.refuse(new RecordPresenceDecider.WhyNot.SeatWithoutHolder(Org.POST, Seat.B)));
    }

    @Test
    void there_is_such_a_post_and_it_lies_in_the_jurisdiction() {
        assertThat(decide(Seat.A, false, Org.adminOf(Org.OTHER_CITY))).isEqualTo(Decision.refuse(new NoSuchPost(Org.POST)));
        assertThat(decide(Seat.A, false, Org.adminOf(Org.OTHER_CITY), Org.post(), Org.holds(Org.LI, Seat.A)))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    /** On a post with A and B present, after these further events. */
    private static Decision record(Seat seat, boolean present, OrganisationEvent... then) {
        var events = new ArrayList<OrganisationEvent>(
                List.of(Org.post(), Org.holds(Org.LI, Seat.A), Org.holds(Org.ZHAO, Seat.B)));
        events.addAll(List.of(then));
        return decide(seat, present, Org.admin(), events.toArray(OrganisationEvent[]::new));
    }

    private static Decision decide(Seat seat, boolean present, Context context, OrganisationEvent... events) {
        return RecordPresenceDecider.decide(new RecordPresence(Org.POST, seat, present), PostState.FOLD.all(List.of(events)), context);
    }
}
