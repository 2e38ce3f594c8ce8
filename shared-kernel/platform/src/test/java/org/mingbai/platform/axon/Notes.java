package org.mingbai.platform.axon;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.node.Nodes;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.time.WorkingCalendar;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The smallest system there is: one slice that writes notes about tickets, at most so many on each, on the real bus. */
final class Notes implements AutoCloseable {

    static final Actor SOMEBODY = new Actor(new AccountId("somebody"), Set.of(Role.HANDLER), Set.of(new UnitCode("130000")), null);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param most how many notes the ticket may have */
    record Note(TicketNumber ticket, String text, int most) implements About {

        @Override
        public Tag subject() {
            return new Tag("ticket", ticket.value());
        }
    }

    record Begin(TicketNumber ticket) implements Creates {

        @Override
        public Set<Tag> begins() {
            return Set.of(new Tag("ticket", ticket.value()));
        }
    }

    static final class BeginDecider implements Decider<Begin> {

        @Override
        public Decision handle(Begin c, Facts facts, Context ctx) {
            return Decision.accept(new TicketNoted(c.ticket(), new SealedText("begun"), ctx.now()));
        }
    }

    record EnoughNoted(int most) implements Refusal {

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** A note without a text finds nothing to do. */
    static final class NoteDecider implements Decider<Note> {

        final AtomicInteger decisions = new AtomicInteger();
        private static final Fold<Integer> COUNT = Fold.from(0).on(HandlingEvent.class, (count, _) -> count + 1);

        @Override
        public Decision handle(Note c, Facts facts, Context ctx) {
            decisions.incrementAndGet();
            if (ctx.stale()) {
                return Decision.refuse(new StaleVersion());
            }
            if (c.text().isEmpty()) {
                return Decision.accept();
            }
            return facts.fold(COUNT, c.subject()) < c.most() ? Decision.accept(new TicketNoted(c.ticket(), new SealedText(c.text()), ctx.now()))
                    : Decision.refuse(new EnoughNoted(c.most()));
        }
    }

    /** Writes, or does not, and may then lose the answer. */
    static final class Disk extends MemoryCommitStorage {

        volatile boolean losesAnswer;
        volatile boolean full;
        volatile boolean shared;
        final Semaphore writes = new Semaphore(1_000_000);

        @Override
        public boolean shared() {
            return shared;
        }

        @Override
        public int write(List<SealedCommit> batch) {
            writes.acquireUninterruptibly();
            if (full) {
                throw new StorageException("no space left on device");
            }
            int written = super.write(batch);
            if (losesAnswer) {
                throw new StorageException("the answer was lost");
            }
            return written;
        }
    }

    Notes(Disk disk, Consequences... consequences) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", 
                Map.of("mingbai.software-version", "test", "mingbai.deciders", "org.mingbai.platform.axon")));
        context.registerBean(EventLog.class, () -> new SequencedEventLog(disk, InstantSource.system()));
        context.registerBean(Sealer.class, () -> (_, _, _, plain) -> new SealedText(plain));
        context.registerBean(CalendarInForce.class, () -> WorkingCalendar::shipped);
        context.registerBean(Nodes.class, () -> Nodes.alone("node-1"));
        for (var each : consequences) {
            context.registerBean(Consequences.class.getName() + each.hashCode(), Consequences.class, () -> each);
        }
        context.register(AxonConfiguration.class);
        context.refresh();
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    Undone undone() {
        return context.getBean(Undone.class);
    }

    /** How often a command was decided, each time it lost a race counted again. */
    int decisions() {
        return context.getBean(NoteDecider.class).decisions.get();
    }

    EventLog log() {
        return context.getBean(EventLog.class);
    }

    Instant recordedAt(long position) {
        return log().commitAt(position).orElseThrow().recordedAt();
    }

    @Override
    public void close() {
        context.close();
    }
}
