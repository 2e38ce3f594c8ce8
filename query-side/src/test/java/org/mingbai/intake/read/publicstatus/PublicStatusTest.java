package org.mingbai.intake.read.publicstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.read.Given.ACCEPTED_AT;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.read.Given;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.intake.read.publicstatus.PublicStatus.Stage;
import org.mingbai.kernel.DomainEvent;

/** The way that everybody knows: accepted, in hand, answered, called back, closed; and nothing beside it. */
class PublicStatusTest {
    private static final FollowUpRecorded CALLED_BACK = new FollowUpRecorded(Given.TICKET, Satisfaction.YES, null, ACCEPTED_AT.plus(Duration.ofDays(3)));

    @Test
    void each_step_of_the_way_is_told() {
        assertThat(stage(Given.opened())).isEqualTo(Stage.ACCEPTED);
        assertThat(stage(Given.opened(), Given.dispatched())).isEqualTo(Stage.HANDLING);
        assertThat(stage(Given.opened(), Given.dispatched(), Given.accepted())).isEqualTo(Stage.HANDLING);
        assertThat(stage(Given.opened(), Given.dispatched(), Given.accepted(), Given.resolved(ACCEPTED_AT.plusSeconds(60)))).isEqualTo(Stage.ANSWERED);
        assertThat(stage(Given.opened(), Given.dispatched(), Given.accepted(), Given.resolved(ACCEPTED_AT.plusSeconds(60)), CALLED_BACK))
                .isEqualTo(Stage.FOLLOWED_UP);
        assertThat(stage(Given.opened(), Given.dispatched(), Given.accepted(), Given.resolved(ACCEPTED_AT.plusSeconds(60)), CALLED_BACK,
                Given.closed(ACCEPTED_AT.plusSeconds(90)))).isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_broken_promise_is_told_as_soon_as_it_is_broken() {
        var ticket = ticket(Given.opened());
        var deadline = Given.deadline().at();

        assertThat(PublicStatus.of(ticket, "source", Given.CALENDAR, deadline, Locale.CHINA).breached()).isFalse();
        assertThat(PublicStatus.of(ticket, "source", Given.CALENDAR, deadline.plusNanos(1), Locale.CHINA).breached()).isTrue();
    }

    @Test
    void the_answer_is_told_by_its_class_only() {
        var answered = PublicStatus.of(ticket(Given.opened(), Given.dispatched(), Given.accepted(), Given.resolved(ACCEPTED_AT.plusSeconds(60))), "source",
                Given.CALENDAR, ACCEPTED_AT.plusSeconds(70), Locale.CHINA);

        assertThat(answered.outcome()).isEqualTo(Resolution.UPHELD);
        assertThat(Arrays.stream(PublicStatus.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactlyInAnyOrder("number", "status", "stage", "acceptedAt", "deadline", "breached", "answeredAt", "outcome");
    }

    private static Stage stage(DomainEvent... events) {
        return PublicStatus.stage(ticket(events));
    }

    private static TicketSummary ticket(DomainEvent... events) {
        return TicketSummary.FOLD.all(List.of(events));
    }
}
