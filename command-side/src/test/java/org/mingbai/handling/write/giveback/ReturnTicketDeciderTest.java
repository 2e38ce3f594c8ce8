package org.mingbai.handling.write.giveback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.CITY;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.OTHER_CITY;
import static org.mingbai.handling.Organisation.OTHER_SECTION;
import static org.mingbai.handling.Organisation.PROVINCE;
import static org.mingbai.handling.Organisation.SECTION;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.handling.Given;
import org.mingbai.handling.Organisation;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.PassTheBuckFlagged;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.write.Leads;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.Stage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.handling.write.UnitDesks;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitKind;

class ReturnTicketDeciderTest {

    private static final Assignment NOBODY = new Assignment(PROVINCE, List.of(PROVINCE), null, null);
    private static final Assignment IN_SECTION = Given.in(PROVINCE, CITY, SECTION);
    private static final Assignment IN_OTHER_SECTION = Given.in(PROVINCE, CITY, OTHER_SECTION);
    private static final Assignment IN_CITY = Given.in(PROVINCE, CITY);
    private static final Assignment IN_OTHER_CITY = Given.in(PROVINCE, OTHER_CITY);

    @Test
    void what_was_dispatched_waits_for_its_dispatcher_again() {
        var ticket = Given.ticket(Given.dispatched(IN_SECTION), Given.accepted());
        var decision = decide(ticket, null);

        assertThat(decision).isEqualTo(Decision.accept(
                new TicketReturned(Given.TICKET, SECTION, NOBODY, 1, Given.sealed("reason", "非我科职责"), Given.ACCEPTED_AT)));
        assertThat(TicketState.FOLD.apply(ticket, Given.events(decision).getFirst()).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void what_was_transferred_goes_back_to_the_post_that_sent_it() {
        var sender = Organisation.section().at(FIRST);
        var ticket = Given.ticket(Given.dispatched(sender), Given.transferred(SECTION, IN_OTHER_CITY));

        assertThat(ReturnTicketDecider.target(ticket)).contains(new ReturnTicketDecider.Target(SECTION, FIRST));
        assertThat(Given.events(decide(ticket, Organisation.section()))).singleElement()
                .isEqualTo(new TicketReturned(Given.TICKET, OTHER_CITY, sender, 1, Given.sealed("reason", "非我科职责"), Given.ACCEPTED_AT));
    }

    @Test
    void returned_twice_it_goes_all_the_way_back() {
        var sender = Organisation.section().at(FIRST);
        var ticket = Given.ticket(Given.dispatched(sender), Given.transferred(SECTION, IN_OTHER_CITY), Given.returned(OTHER_CITY, sender, 1));

        assertThat(ReturnTicketDecider.target(ticket)).isEmpty();
        assertThat(Given.events(decide(ticket, null))).singleElement().extracting("to", "returns").containsExactly(NOBODY, 2);
    }

    @Test
    void the_third_return_is_flagged_and_goes_to_the_common_superior() {
        var ticket = passedAround(IN_SECTION, IN_OTHER_SECTION, IN_SECTION);
        var city = placement(List.of(PROVINCE, CITY), "city");

        assertThat(ReturnTicketDecider.target(ticket)).contains(new ReturnTicketDecider.Target(CITY, null));
        var decision = decide(ticket, city);
        assertThat(decision).isEqualTo(Decision.accept(
                new TicketReturned(Given.TICKET, SECTION, city.at(null), 3, Given.sealed("reason", "非我科职责"), Given.ACCEPTED_AT),
                new PassTheBuckFlagged(Given.TICKET, List.of(SECTION, OTHER_SECTION), CITY, 3, Given.ACCEPTED_AT)));
        assertThat(TicketState.FOLD.all(after(ticketEvents(IN_SECTION, IN_OTHER_SECTION, IN_SECTION), Given.events(decision))))
                .returns(Stage.DISPATCHED, TicketState::stage)
                .returns(city.at(null), TicketState::at);
    }

    @Test
    void after_the_flag_a_return_by_the_superior_waits_for_dispatch_and_is_not_flagged_again() {
        var city = placement(List.of(PROVINCE, CITY), "city");
        var events = ticketEvents(IN_SECTION, IN_OTHER_SECTION, IN_SECTION);
        var flagged = after(events, Given.events(decide(TicketState.FOLD.all(events), city)));
        var decision = decide(TicketState.FOLD.all(flagged), null);

        assertThat(Given.events(decision)).singleElement().extracting("from", "to", "returns").containsExactly(CITY, NOBODY, 4);
    }

    @Test
    void units_of_two_cities_have_the_province_in_common() {
        assertThat(superiorOf(passedAround(IN_SECTION, IN_OTHER_CITY, IN_SECTION))).isEqualTo(PROVINCE);
    }

    @Test
    void a_section_alone_has_its_bureau_above_it() {
        assertThat(superiorOf(passedAround(IN_SECTION, IN_SECTION, IN_SECTION))).isEqualTo(CITY);
    }

    @Test
    void a_bureau_that_gave_it_back_is_no_judge_of_it() {
        assertThat(superiorOf(passedAround(IN_SECTION, IN_CITY, IN_SECTION))).isEqualTo(PROVINCE);
        assertThat(superiorOf(passedAround(IN_CITY, IN_CITY, IN_CITY))).isEqualTo(PROVINCE);
    }

    @Test
    void a_bureau_that_only_sent_it_down_decides() {
        var ticket = Given.ticket(Given.dispatched(IN_CITY), Given.transferred(CITY, IN_SECTION), Given.returned(SECTION, IN_CITY, 1),
                Given.transferred(CITY, IN_SECTION), Given.returned(SECTION, IN_CITY, 2), Given.transferred(CITY, IN_SECTION));

        assertThat(superiorOf(ticket)).isEqualTo(CITY);
    }

    @Test
    void the_province_has_nobody_above_it() {
        var inProvince = Given.in(PROVINCE);

        assertThat(superiorOf(passedAround(inProvince, inProvince, inProvince))).isEqualTo(PROVINCE);
    }

    @Test
    void only_what_is_in_hand_is_given_back() {
        var refused = Decision.refuse(new ReturnTicketDecider.WhyNot.TicketNotInHand(Given.TICKET));

        assertThat(decide(Given.ticket(), null)).isEqualTo(refused);
        assertThat(decide(Given.ticket(Given.dispatched(IN_SECTION), Given.returned(SECTION, NOBODY, 1)), null)).isEqualTo(refused);
        assertThat(decide(Given.ticket(Given.dispatched(IN_SECTION), Given.accepted(), Given.resolved()), null)).isEqualTo(refused);
        assertThat(ReturnTicketDecider.decide(new ReturnTicket(Given.TICKET, "职责"), new ReturnTicketDecider.State(Given.ticket(), null),
                Given.by(PROVINCE, Given.ACCEPTED_AT, true))).isEqualTo(Decision.refuse(new StaleVersion()));
    }

    private static Decision decide(TicketState ticket, @Nullable Placement target) {
        return ReturnTicketDecider.decide(new ReturnTicket(Given.TICKET, "非我科职责"), new ReturnTicketDecider.State(ticket, target),
                Given.now());
    }

    private static UnitCode superiorOf(TicketState ticket) {
        return ReturnTicketDecider.target(ticket).orElseThrow().unit();
    }

    /** Dispatched to each and given back by all but the last. */
    private static TicketState passedAround(Assignment... units) {
        return TicketState.FOLD.all(ticketEvents(units));
    }

    private static List<DomainEvent> ticketEvents(Assignment... units) {
        var events = new ArrayList<>(Given.history());
        for (int i = 0; i < units.length; i++) {
            events.add(Given.dispatched(units[i]));
            if (i < units.length - 1) {
                events.add(Given.returned(units[i].unit(), NOBODY, i + 1));
            }
        }
        return events;
    }

    private static List<DomainEvent> after(List<DomainEvent> before, List<DomainEvent> then) {
        var all = new ArrayList<>(before);
        all.addAll(then);
        return all;
    }

    private static Placement placement(List<UnitCode> path, String lead) {
        return new Placement(UnitDesks.FOLD.all(List.of(new UnitEstablished(path.getLast(), "局", UnitKind.CITY, path, Given.ACCEPTED_AT))),
                Leads.FOLD.all(List.of(Organisation.lead(path.getLast(), lead))));
    }
}
