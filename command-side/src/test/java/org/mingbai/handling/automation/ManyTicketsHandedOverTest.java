package org.mingbai.handling.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.handling.Organisation.FIRST;
import static org.mingbai.handling.Organisation.PATH;
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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mingbai.handling.Given;
import org.mingbai.handling.automation.Running.Happened;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.write.resolve.ResolveTicket;
import org.mingbai.handling.write.transfer.TransferTicket;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.CommandRequest;

/** A post with more tickets than any page has, whose holder leaves. */
class ManyTicketsHandedOverTest {

    private static final CommandRequest DISPATCHER = CommandRequest.by(Given.now().actor());
    private static final int MANY = 1_400;

    @TempDir
    private Path views;
    private Running running;

    @BeforeEach
    void start() {
        running = new Running(views);
        happened(Given.card(), unit(), lead(SECTION, "lead"), post(FIRST), post(SECOND), named(FIRST, Seat.A, "zhang"), named(FIRST, Seat.B, "li"),
                named(SECOND, Seat.A, "sun"));
        for (int from = 0; from < MANY; from += 100) {
            happened(tickets(from, from + 100).flatMap(ManyTicketsHandedOverTest::lies).toArray(DomainEvent[]::new));
        }
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void none_stays_with_who_left_while_others_move_away_come_and_are_answered() throws Exception {
        var together = new CyclicBarrier(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = List.<Callable<Object>>of(
                    () -> happened(presence(FIRST, Seat.A, "zhang", false)),
                    () -> sent(tickets(0, MANY).filter(ticket -> serial(ticket) % 10 == 0).map(ticket -> new TransferTicket(ticket, SECTION, SECOND, "归口")).toList()),
                    () -> sent(tickets(0, MANY).filter(ticket -> serial(ticket) % 10 == 1)
                            .map(ticket -> new ResolveTicket(ticket, Resolution.UPHELD, "已补发")).toList()),
                    () -> sent(tickets(0, 50).map(ticket -> new Happened(List.of(opened(TicketNumber.of(2025, serial(ticket)))))).toList()));
            var started = new ArrayList<Future<Object>>();
            acts.forEach(act -> started.add(threads.submit(() -> {
                together.await();
                return act.call();
            })));
            for (var each : started) {
                each.get();
            }
        }

        assertThat(leftWithZhang()).isEmpty();
        assertThat(running.leftUndone().undone()).isEmpty();
    }

    @Test
    void what_a_stop_left_undone_of_so_many_is_found_and_done() {
        running.stoppingAfterEachCommit().send(new Happened(List.of(presence(FIRST, Seat.A, "zhang", false))), DISPATCHER).orRefuse();
        assertThat(running.leftUndone().undone()).hasSize(MANY);

        running.leftUndone().run();

        assertThat(leftWithZhang()).isEmpty();
        assertThat(running.leftUndone().undone()).isEmpty();
    }

    /** The tickets that run, and are still with the one who left. */
    private List<TicketNumber> leftWithZhang() {
        return tickets(0, MANY).filter(ticket -> {
            var state = running.ticket(ticket);
            return !state.settled() && holder("zhang", HoldingAs.A).equals(state.at().holder());
        }).toList();
    }

    private Object sent(List<?> commands) {
        return running.commands().sendAll(commands, DISPATCHER);
    }

    private Object happened(DomainEvent... events) {
        return running.send(new Happened(List.of(events)), DISPATCHER).orRefuse();
    }

    private static Stream<TicketNumber> tickets(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> TicketNumber.of(2026, i + 1));
    }

    private static int serial(TicketNumber ticket) {
        return Integer.parseInt(ticket.value().substring(8, 16));
    }

    private static Stream<DomainEvent> lies(TicketNumber ticket) {
        return Stream.of(opened(ticket), new TicketDispatched(ticket, at(FIRST), null, Given.ACCEPTED_AT));
    }

    private static Assignment at(PostId post) {
        return new Assignment(SECTION, PATH, post, holder("zhang", HoldingAs.A));
    }

    private static TicketOpened opened(TicketNumber ticket) {
        var like = Given.opened(Given.card());
        return new TicketOpened(ticket, null, like.line(), like.caller(), null, null, null, like.unit(), like.path(), like.card(), like.subject(),
                like.text(), like.deadline(), like.steps(), false, null, like.occurredAt());
    }
}
