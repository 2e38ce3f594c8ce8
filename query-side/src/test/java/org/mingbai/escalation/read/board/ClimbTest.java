package org.mingbai.escalation.read.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.read.Given.CITY;
import static org.mingbai.handling.read.Given.PROVINCE;
import static org.mingbai.handling.read.Given.SECTION;
import static org.mingbai.handling.read.Given.TICKET;
import static org.mingbai.handling.read.Given.breached;
import static org.mingbai.handling.read.Given.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.escalation.events.RaisedBy;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.read.Given;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.SealedText;

class ClimbTest {
    private static final Instant WARNED_AT = Instant.parse("2026-03-24T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-20T02:00:00Z");

    @Test
    void nobody_has_to_act_while_there_is_time() {
        assertThat(ticket().lane()).isEmpty();
    }

    @Test
    void a_warned_ticket_is_about_to_climb_and_the_section_itself_must_act() {
        var climb = ticket(Given.warned(WARNED_AT));

        assertThat(climb.lane()).contains(0);
        assertThat(climb.acting()).isEqualTo(SECTION);
        assertThat(climb.since()).isEqualTo(WARNED_AT);
    }

    @Test
    void each_level_has_who_must_act_and_since_when() {
        var first = ticket(Given.warned(WARNED_AT), breached(1));
        var second = ticket(Given.warned(WARNED_AT), breached(1), breached(2));
        var third = ticket(Given.warned(WARNED_AT), breached(1), breached(2), breached(3));

        assertThat(List.of(first.lane().orElseThrow(), second.lane().orElseThrow(), third.lane().orElseThrow())).containsExactly(1, 2, 3);
        assertThat(List.of(first.acting(), second.acting(), third.acting())).containsExactly(SECTION, CITY, PROVINCE);
        assertThat(first.since()).isEqualTo(ladder(1).at());
        assertThat(third.since()).isEqualTo(ladder(3).at());
    }

    @Test
    void an_answered_ticket_leaves_the_board_and_a_reopened_one_comes_back_with_its_level() {
        assertThat(ticket(breached(1), Given.accepted(), Given.resolved(LATER)).lane()).isEmpty();
        assertThat(ticket(breached(1), Given.accepted(), Given.resolved(LATER), Given.reopened(LATER)).lane()).contains(1);
    }

    @Test
    void a_level_raised_for_another_reason_stands_since_it_was_raised() {
        var raised = new LevelRaised(TICKET, 3, 2, RaisedBy.SECOND_REOPENING, CITY, LATER);

        assertThat(ticket(breached(1), raised).since()).isEqualTo(LATER);
        assertThat(ticket(breached(1), raised).acting()).isEqualTo(CITY);
    }

    @Test
    void an_extension_takes_the_warning_back_and_an_annulment_the_level() {
        var extended = new DeadlineExtended(TICKET, 1, 5, Given.promise(LATER).deadline(), new AccountId("leader"), new SealedText("reason"), LATER);

        assertThat(ticket(Given.warned(WARNED_AT), extended).lane()).isEmpty();
        assertThat(ticket(breached(1), new BreachAnnulled(TICKET, 1, 1, "2027-1", LATER)).lane()).isEmpty();
    }

    private static Climb ticket(DomainEvent... then) {
        var history = new ArrayList<DomainEvent>(List.of(Given.opened(), Given.dispatched()));
        history.addAll(List.of(then));
        return Climb.FOLD.all(history);
    }
}
