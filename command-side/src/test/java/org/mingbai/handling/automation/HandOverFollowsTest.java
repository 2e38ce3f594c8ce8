package org.mingbai.handling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.SECOND;
import static org.mingbai.handling.Organisation.SECTION;
import static org.mingbai.handling.Organisation.holder;
import static org.mingbai.handling.Organisation.lead;
import static org.mingbai.handling.Organisation.named;
import static org.mingbai.handling.Organisation.post;
import static org.mingbai.handling.Organisation.presence;
import static org.mingbai.handling.Organisation.unit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mingbai.handling.Given;
import org.mingbai.handling.automation.Running.Happened;
import org.mingbai.handling.write.dispatch.DispatchTicket;
import org.mingbai.handling.write.dispatch.DispatchTicketDecider.WhyNot;
import org.mingbai.handling.write.handover.HandOver;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Outcome;

class HandOverFollowsTest {

    private static final CommandRequest DISPATCHER = CommandRequest.by(Given.now().actor());

    @TempDir
    private Path views;
    private Running running;

    @BeforeEach
    void start() {
        running = new Running(views);
        happened(Given.opened(Given.card()), unit(), lead(SECTION, "lead"), post(FIRST), post(SECOND), named(FIRST, Seat.A, "zhang"),
                named(FIRST, Seat.B, "li"), named(SECOND, Seat.A, "sun"));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void b_has_the_ticket_before_the_absence_of_a_is_answered_and_a_again_on_return() {
        dispatched(FIRST);
        assertThat(holderNow()).isEqualTo(holder("zhang", HoldingAs.A));

        var away = happened(presence(FIRST, Seat.A, "zhang", false));
        assertThat(holderNow()).isEqualTo(holder("li", HoldingAs.B));
        assertThat(away.position()).as("the position answered is that of the hand-over").isEqualTo(4);

        happened(presence(FIRST, Seat.A, "zhang", true));
        assertThat(holderNow()).isEqualTo(holder("zhang", HoldingAs.A));
    }

    @Test
    void a_new_holder_and_in_a_vacancy_a_new_lead_get_what_lies_there() {
        dispatched(FIRST);

        happened(named(FIRST, Seat.A, "wang"));
        assertThat(holderNow()).isEqualTo(holder("wang", HoldingAs.A));
        happened(lead(SECTION, "another-lead"));
        assertThat(holderNow()).as("a lead has nothing to do with a held post").isEqualTo(holder("wang", HoldingAs.A));

        happened(presence(FIRST, Seat.A, "wang", false));
        happened(presence(FIRST, Seat.B, "li", false));
        assertThat(holderNow()).isEqualTo(holder("another-lead", HoldingAs.LEAD));
        happened(lead(SECTION, "third-lead"));
        assertThat(holderNow()).isEqualTo(holder("third-lead", HoldingAs.LEAD));
    }

    @Test
    void what_happens_at_another_post_or_after_the_answer_hands_nothing_over() {
        dispatched(FIRST);
        happened(presence(SECOND, Seat.A, "sun", false));
        assertThat(holderNow()).isEqualTo(holder("zhang", HoldingAs.A));

        happened(Given.accepted(), Given.resolved());
        var away = happened(presence(FIRST, Seat.A, "zhang", false));
        assertThat(holderNow()).isEqualTo(holder("zhang", HoldingAs.A));
        assertThat(running.send(new HandOver(Given.TICKET), DISPATCHER).orRefuse().position()).isEqualTo(away.position());
    }

    @Test
    void what_a_stop_left_undone_is_found_and_done() {
        dispatched(FIRST);
        running.stoppingAfterEachCommit().send(new Happened(List.of(presence(FIRST, Seat.A, "zhang", false))), DISPATCHER).orRefuse();
        assertThat(holderNow()).isEqualTo(holder("zhang", HoldingAs.A));

        assertThat(running.leftUndone().undone()).containsExactly(Given.TICKET);
        running.leftUndone().run();

        assertThat(holderNow()).isEqualTo(holder("li", HoldingAs.B));
        assertThat(running.leftUndone().undone()).isEmpty();
    }

    @Test
    void of_many_dispatchers_at_once_one_wins_and_the_others_are_told_why() throws Exception {
        var all = atOnce(Collections.nCopies(8, () -> running.send(dispatch(null), DISPATCHER)));

        assertThat(all).filteredOn(Outcome.Committed.class::isInstance).hasSize(1);
        assertThat(all).filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(7).containsOnly(new Outcome.Refused(new WhyNot.TicketNotOpen(Given.TICKET)));
    }

    @Test
    void a_ticket_dispatched_while_a_leaves_lies_with_b() throws Exception {
        atOnce(List.of(() -> running.send(dispatch(FIRST), DISPATCHER), () -> happened(presence(FIRST, Seat.A, "zhang", false))));

        assertThat(holderNow()).isEqualTo(holder("li", HoldingAs.B));
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> calls) throws Exception {
        var together = new CyclicBarrier(calls.size());
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = calls.stream().map(call -> threads.submit(() -> {
                together.await();
                return call.call();
            })).toList();
            for (var each : started) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }

    private Outcome.Committed happened(DomainEvent... events) {
        return running.send(new Happened(List.of(events)), DISPATCHER).orRefuse();
    }

    private void dispatched(PostId post) {
        running.send(dispatch(post), DISPATCHER).orRefuse();
    }

    private static DispatchTicket dispatch(@Nullable PostId post) {
        return new DispatchTicket(Given.TICKET, SECTION, post, null);
    }

    private @Nullable Holder holderNow() {
        return running.ticket(Given.TICKET).at().holder();
    }
}
