package org.mingbai.handling.write.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.handling.Given.TICKET;
import static org.mingbai.handling.Organisation.CITY;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.PROVINCE;
import static org.mingbai.handling.Organisation.SECTION;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.write.PlacementFacts;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.Seat;
import org.mingbai.platform.axon.Slice;

class DispatchTicketTest {

    private static final Actor DISPATCHER = new Actor(Given.ACCOUNT, Set.of(Role.DISPATCHER), Set.of(PROVINCE), null);
    private static final DispatchTicket TO_SECTION = new DispatchTicket(TICKET, SECTION, null, "请办");

    @Test
    void it_lands_on_the_present_holder_and_stands_on_the_ticket_the_section_and_the_leads_above() {
        given(new DispatchTicketDecider())
                .when(TO_SECTION, DISPATCHER)
                .then(new TicketDispatched(TICKET, Organisation.section().at(FIRST), Given.sealed("note", "请办"), Given.ACCEPTED_AT))
                .dependingOn(Tag.of("ticket", TICKET), Tag.of("unit", SECTION), Tag.of("unit", CITY), Tag.of("unit", PROVINCE));
    }

    @Test
    void a_ticket_that_was_dispatched_already_is_not_dispatched_again() {
        given(new DispatchTicketDecider()).given(Given.dispatched(Organisation.section().at(FIRST)))
                .when(TO_SECTION, DISPATCHER)
                .thenRefused(new DispatchTicketDecider.WhyNot.TicketNotOpen(TICKET));
    }

    @Test
    void of_two_who_dispatch_at_once_the_later_is_refused() {
        given(new DispatchTicketDecider()).meanwhile(Given.dispatched(Organisation.section().at(FIRST)))
                .when(TO_SECTION, DISPATCHER)
                .thenRefused(new DispatchTicketDecider.WhyNot.TicketNotOpen(TICKET))
                .decidedAnew();
    }

    @Test
    void a_holder_who_leaves_at_the_same_moment_gets_nothing() {
        given(new DispatchTicketDecider()).meanwhile(Organisation.presence(FIRST, Seat.A, "zhang", false))
                .when(TO_SECTION, DISPATCHER)
                .decidedAnew();
    }

    /** What this fixture is for: a decider that asks about the wrong thing decides rightly and still loses the rule. */
    @Test
    void a_decider_that_asks_the_wrong_tag_fails() {
        Decider<DispatchTicket> wrong = (c, facts, ctx) -> {
            var known = facts.fold(TicketState.FOLD, new Tag("tickets", c.ticket().value()));
            var ticket = known.known() ? known : Given.ticket();
            return DispatchTicketDecider.decide(c, new DispatchTicketDecider.State(ticket, PlacementFacts.destination(c.unit(), c.post(), facts)), ctx);
        };
        var when = Slice.of(wrong, DispatchTicket.class).given(Given.history()).given(Organisation.unit(), Organisation.post(FIRST),
                        Organisation.named(FIRST, Seat.A, "zhang"), Organisation.lead(SECTION, "lead"))
                .meanwhile(Given.dispatched(Organisation.section().at(FIRST))).when(TO_SECTION, DISPATCHER);

        assertThatThrownBy(() -> when.dependingOn(Tag.of("ticket", TICKET), Tag.of("unit", SECTION), Tag.of("unit", CITY), Tag.of("unit", PROVINCE))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(when::decidedAnew).isInstanceOf(AssertionError.class);
    }

    private static Slice<DispatchTicket> given(Decider<DispatchTicket> decider) {
        return Slice.of(decider).given(Given.history()).given(Organisation.unit(), Organisation.post(FIRST),
                Organisation.named(FIRST, Seat.A, "zhang"), Organisation.lead(SECTION, "lead"));
    }
}
