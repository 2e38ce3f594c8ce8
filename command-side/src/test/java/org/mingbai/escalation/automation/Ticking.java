package org.mingbai.escalation.automation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.AxonConfiguration;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.TimeConfiguration;
import org.mingbai.platform.view.ViewConfiguration;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.lucene.LuceneViewStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Escalation on the real bus, with answering beside it, at an instant that stands still until the next start. The clock is wound by hand. */
final class Ticking implements AutoCloseable {

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

    Ticking(MemoryCommitStorage storage, Path views, Instant now) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test",
                Map.of("mingbai.software-version", "test", "mingbai.deciders", "org.mingbai.escalation,org.mingbai.handling.write.resolve")));
        context.registerBean("clockThatStandsStill", DomainClock.class, () -> new DomainClock(InstantSource.fixed(now)),
                definition -> definition.setPrimary(true));
        context.registerBean(EventLog.class, () -> new SequencedEventLog(storage, InstantSource.system()));
        context.registerBean(Sealer.class, () -> (_, _, _, plain) -> new SealedText(plain));
        context.registerBean(ViewStores.class, () -> new ViewStores((schema, refreshEvery) ->
                LuceneViewStore.open(views.resolve(schema.name()), schema, word -> word, refreshEvery)));
        context.register(AxonConfiguration.class, TimeConfiguration.class, ViewConfiguration.class);
        context.scan("org.mingbai.escalation", "org.mingbai.handling.write.resolve");
        context.refresh();
        context.getBean(Clockwork.class).stop();
    }

    Outcome.Committed happened(DomainEvent... events) {
        return send(new Happened(List.of(events))).orRefuse();
    }

    Outcome send(Object command) {
        return context.getBean(Commands.class).send(command, CommandRequest.by(Automation.ACTOR));
    }

    /** Looks once at what is due, on a list that has everything. */
    void turn() {
        list().dueBefore(Instant.EPOCH, tail());
        context.getBean(Clockwork.class).turn();
    }

    DueList list() {
        return context.getBean(DueList.class);
    }

    long tail() {
        return log().tail();
    }

    LogSlices log() {
        return context.getBean(LogSlices.class);
    }

    List<RecordedFact> facts(TicketNumber ticket) {
        return log().facts(new Tag("ticket", ticket.value()));
    }

    /** The ticket's events of this type. */
    <E extends DomainEvent> List<E> events(TicketNumber ticket, Class<E> type) {
        return facts(ticket).stream().map(RecordedFact::event).filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
