package org.mingbai.platform.axon;

import java.time.InstantSource;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.LogEventStorageEngine;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Sealer;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.AnswerWatch;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.node.Nodes;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.function.SingletonSupplier;

/** Axon's parts, put together by hand: its Spring starter does not exist for 5.0.1, and this is all of it that is used. */
@Configuration(proxyBeanMethods = false)
@Import(DecidersFound.class)
public class AxonConfiguration {

    @Bean
    DomainClock domainClock() {
        return new DomainClock(InstantSource.system());
    }

    @Bean
    Ids ids() {
        return Ids.random();
    }

    @Bean
    LogSlices logSlices(EventLog log, ObjectProvider<AnswerWatch> watch) {
        return new LogSlices(log, watch.getIfAvailable(() -> AnswerWatch.NONE));
    }

    @Bean
    UnitOfWorkFactory unitOfWorkFactory() {
        return new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);
    }

    @Bean
    EventStore eventStore(EventLog log) {
        var messages = new EventMessages();
        return new StorageEngineBackedEventStore(new LogEventStorageEngine(log, messages, EventJson.names()), new SimpleEventBus(), messages);
    }

    @Bean
    CommandBus commandBus(UnitOfWorkFactory unitsOfWork, List<Decider<?>> deciders, EventStore events, EventLog log, DomainClock clock,
                          CalendarInForce calendar, Sealer sealer, ObjectProvider<Nodes> nodes,
                          ObjectProvider<AnswerWatch> watch, @Value("${mingbai.software-version}") String softwareVersion) {
        var bus = new SimpleCommandBus(unitsOfWork, List.of());
        var common = CommitMetadata.empty().withSoftwareVersion(softwareVersion);
        var signed = log.shared() ? common.with(Nodes.METADATA, nodes.getObject().own()) : common;
        var surroundings = new DecidingHandler.Surroundings(events, log, clock, calendar, sealer, signed,
                watch.getIfAvailable(() -> AnswerWatch.NONE));
        for (var decider : deciders) {
            var command = DecidersFound.commandOf(decider);
            bus.subscribe(new QualifiedName(command), DecidingHandler.of(command, decider, surroundings));
        }
        return bus;
    }

    @Bean
    Undone undone() {
        return new Undone();
    }

    @Bean
    Commands commands(CommandBus bus, EventLog log, Ids ids, ObjectProvider<Consequences> consequences, Undone undone,
                      ObjectProvider<CommandObserver> observers) {
        // Asked for with the first command: some of them send commands themselves.
        var all = SingletonSupplier.of(() -> consequences.orderedStream().toList());
        return new Commands(bus, log, ids, all::obtain, undone, observers.orderedStream().toList());
    }
}
