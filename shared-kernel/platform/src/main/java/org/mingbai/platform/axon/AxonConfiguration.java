package org.mingbai.platform.axon;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Sealer;
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

/** What both sides of the house stand on: Axon over the log, the clock, the ids. Axon has no Spring starter for 5.0.1; {@link Bus} configures it. */
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

    /** Axon's own configuration, of which this one takes what others are built on. */
    @Bean(destroyMethod = "shutdown")
    org.axonframework.common.configuration.AxonConfiguration axon(EventLog log, List<Decider<?>> deciders, Ids ids, DomainClock clock,
            CalendarInForce calendar, Sealer sealer, ObjectProvider<Nodes> nodes, ObjectProvider<AnswerWatch> watch,
            ObjectProvider<CommandObserver> observers, @Value("${mingbai.software-version}") String softwareVersion) {
        var common = CommitMetadata.empty().withSoftwareVersion(softwareVersion);
        var signed = log.shared() ? common.with(Nodes.METADATA, nodes.getObject().own()) : common;
        return Bus.over(log, deciders.stream().collect(Collectors.toMap(DecidersFound::commandOf, Function.identity())),
                new DecidingHandler.Surroundings(log, ids, clock, calendar, sealer, signed, watch.getIfAvailable(() -> AnswerWatch.NONE)),
                observers.orderedStream().toList());
    }

    @Bean
    EventStore eventStore(org.axonframework.common.configuration.AxonConfiguration axon) {
        return axon.getComponent(EventStore.class);
    }

    @Bean
    CommandBus commandBus(org.axonframework.common.configuration.AxonConfiguration axon) {
        return axon.getComponent(CommandBus.class);
    }

    @Bean
    UnitOfWorkFactory unitOfWorkFactory(org.axonframework.common.configuration.AxonConfiguration axon) {
        return axon.getComponent(UnitOfWorkFactory.class);
    }

    @Bean
    Undone undone() {
        return new Undone();
    }

    @Bean
    Commands commands(CommandBus bus, ObjectProvider<Consequences> consequences, Undone undone) {
        // Asked for with the first command: some of them send commands themselves.
        var all = SingletonSupplier.of(() -> consequences.orderedStream().toList());
        return new Commands(bus, all::obtain, undone);
    }
}
