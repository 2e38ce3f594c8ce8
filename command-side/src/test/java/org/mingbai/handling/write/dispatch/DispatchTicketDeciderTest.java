package org.mingbai.handling.write.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.SECTION;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.write.Destination;
import org.mingbai.handling.write.PostNotInUnit;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownPost;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.PostId;
import org.mingbai.organisation.events.VacancyArose;

class DispatchTicketDeciderTest {

    private static final PostId ELSEWHERE = new PostId("post-elsewhere");
    private static final Decision OUTSIDE = Decision.refuse(new OutsideJurisdiction());

    @Test
    void it_lands_on_the_present_holder() {
        assertThat(decide(Given.ticket(), Organisation.toSection(), Given.now())).isEqualTo(Decision.accept(new TicketDispatched(
                Given.TICKET, Organisation.section().at(FIRST), Given.sealed("note", "请办"), Given.ACCEPTED_AT)));
    }

    @Test
    void landing_at_a_vacant_post_puts_the_vacancy_on_record() {
        var vacant = new Destination(SECTION, FIRST, true, Organisation.placement(Organisation.unit(), Organisation.post(FIRST),
                Organisation.lead(SECTION, "lead")));

        assertThat(Given.events(decide(Given.ticket(), vacant, Given.now())))
                .last().isEqualTo(new VacancyArose(FIRST, SECTION, Given.ACCEPTED_AT));
    }

    @Test
    void only_an_open_ticket_is_dispatched() {
        assertThat(decide(Given.ticket(Given.dispatched(Given.in(Organisation.PROVINCE))), Organisation.toSection(), Given.now()))
                .isEqualTo(Decision.refuse(new DispatchTicketDecider.WhyNot.TicketNotOpen(Given.TICKET)));
    }

    @Test
    void what_is_named_exists() {
        var unknownUnit = new Destination(SECTION, null, false, Organisation.placement());

        assertThat(decide(Given.ticket(), unknownUnit, Given.now())).isEqualTo(Decision.refuse(new UnknownUnit(SECTION, "unit")));
        assertThat(decide(Given.ticket(), to(ELSEWHERE, false), Given.now()))
                .isEqualTo(Decision.refuse(new UnknownPost(ELSEWHERE, "post")));
        assertThat(decide(Given.ticket(), to(ELSEWHERE, true), Given.now()))
                .isEqualTo(Decision.refuse(new PostNotInUnit(ELSEWHERE, SECTION)));
    }

    @Test
    void ticket_and_target_lie_within_the_jurisdiction() {
        var cityOnly = Given.by(Organisation.CITY, Given.ACCEPTED_AT, false);
        var inOtherCity = Given.ticket(Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.OTHER_CITY)));
        var inCity = Given.ticket(Given.dispatched(Given.in(Organisation.PROVINCE, Organisation.CITY)));

        assertThat(decide(inOtherCity, Organisation.toSection(), cityOnly)).isEqualTo(OUTSIDE);
        assertThat(decide(inCity, Organisation.toSection(), Given.by(Organisation.OTHER_CITY, Given.ACCEPTED_AT, false)))
                .isEqualTo(OUTSIDE);
        assertThat(new Destination(SECTION, null, false, Organisation.section())
                .hindrance(Given.by(Organisation.OTHER_CITY, Given.ACCEPTED_AT, false))).isEqualTo(new OutsideJurisdiction());
    }

    @Test
    void unknown_comes_before_stale_and_stale_before_what_is_named_and_the_state() {
        var stale = Given.by(Given.PROVINCE, Given.ACCEPTED_AT, true);
        var nowhere = new Destination(SECTION, null, false, Organisation.placement());

        assertThat(decide(TicketState.FOLD.empty(), nowhere, stale)).isEqualTo(Decision.refuse(new UnknownTicket(Given.TICKET)));
        assertThat(decide(Given.ticket(Given.closed()), nowhere, stale)).isEqualTo(Decision.refuse(new StaleVersion()));
        assertThat(decide(Given.ticket(Given.closed()), nowhere, Given.now()))
                .isEqualTo(Decision.refuse(new UnknownUnit(SECTION, "unit")));
    }

    private static Destination to(@Nullable PostId post, boolean known) {
        return new Destination(SECTION, post, known, Organisation.section());
    }

    private static Decision decide(TicketState ticket, Destination to, Context ctx) {
        return DispatchTicketDecider.decide(new DispatchTicket(Given.TICKET, to.unit(), to.post(), "请办"),
                new DispatchTicketDecider.State(ticket, to), ctx);
    }
}
