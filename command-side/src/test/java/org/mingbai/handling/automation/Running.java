package org.mingbai.handling.automation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.axonframework.messaging.commandhandling.CommandBus;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.handling.write.TicketState;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.AxonConfiguration;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.axon.Undone;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.view.ViewConfiguration;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.time.WorkingCalendar;
import org.mingbai.viewstore.lucene.LuceneViewStore;

/** Handling on the real bus, over a log in memory and its list of held tickets on disk: what happens elsewhere is put in as facts. */
final class Running implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Says that these events have happened. */
    record Happened(List<DomainEvent> events) {
    }

    /** Stands for all slices of other capabilities. */
    static final class Elsewhere implements Decider<Happened> {

        @Override
        public Decision handle(Happened c, Facts facts, Context ctx) {
            return Decision.accept(c.events());
        }
    }

    Running(Path views) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", 
                Map.of("mingbai.software-version", "test", "mingbai.deciders", "org.mingbai.handling")));
        context.registerBean(EventLog.class, () -> new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system()));
        context.registerBean(Sealer.class, () -> (_, _, _, plain) -> new SealedText(plain));
        context.registerBean(CalendarInForce.class, () -> WorkingCalendar::shipped);
        context.registerBean(ViewStores.class, () -> new ViewStores((schema, refreshEvery) ->
                LuceneViewStore.open(views.resolve(schema.name()), schema, word -> word, refreshEvery)));
        context.register(AxonConfiguration.class, ViewConfiguration.class);
        context.scan("org.mingbai.handling");
        context.refresh();
    }

    Outcome send(Object command, CommandRequest request) {
        return commands().send(command, request);
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    /** As if the process were killed each time between a commit and what follows from it. */
    Commands stoppingAfterEachCommit() {
        return new Commands(context.getBean(CommandBus.class), List::of, new Undone());
    }

    HandOversLeftUndone leftUndone() {
        return context.getBean(HandOversLeftUndone.class);
    }

    /** The ticket as the log has it. */
    TicketState ticket(TicketNumber number) {
        return context.getBean(LogSlices.class).fold(TicketState.FOLD, new Tag("ticket", number.value()));
    }

    @Override
    public void close() {
        context.close();
    }
}
