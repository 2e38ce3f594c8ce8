package org.mingbai.platform.axon;

import java.util.List;
import java.util.Map;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.interception.InterceptingCommandBus;
import org.axonframework.messaging.commandhandling.retry.RetryingCommandBus;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.configuration.MessagingConfigurer;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.LogEventStorageEngine;
import org.mingbai.kernel.Decider;
import org.mingbai.platform.json.EventJson;

/**
 * Axon as this system uses it, set up through its own configurer: the log is its storage engine, each decider a command handler, and what
 * holds for every command an interceptor. From the edge to the disk: its outcome is told, a refusal is looked at once more where nodes share
 * the log, a lost race is run again, a repeated key is answered, and only then it is decided.
 */
final class Bus {

    /** Tells its maker what runs here; a system of an administration calls nobody. */
    private static final String CALLS_HOME = "org.axonframework.update.UpdateCheckerConfigurationEnhancer";

    private Bus() {
    }

    /** @param deciders by the commands that they decide */
    static AxonConfiguration over(EventLog log, Map<Class<?>, Decider<?>> deciders, DecidingHandler.Surroundings around,
                                  List<CommandObserver> observers) {
        var messages = new EventMessages();
        var configured = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry.disableEnhancer(CALLS_HOME)
                        // what caused what stands in the commits themselves
                        .registerComponent(CorrelationDataProviderRegistry.class, _ -> new DefaultCorrelationDataProviderRegistry())
                        .registerDecorator(CommandBus.class, InterceptingCommandBus.DECORATION_ORDER - 1,
                                (_, _, bus) -> new RetryingCommandBus(bus, new LostRaces())))
                .registerEventStorageEngine(_ -> new LogEventStorageEngine(log, messages, EventJson.names()))
                .registerTagResolver(_ -> messages)
                .messaging(messaging -> interceptors(messaging, log, observers))
                .registerCommandHandlingModule(handlers(deciders, around))
                .build();
        configured.start();
        return configured;
    }

    private static void interceptors(MessagingConfigurer messaging, EventLog log, List<CommandObserver> observers) {
        messaging.registerCommandDispatchInterceptor(_ -> new ToldOutcomes(observers))
                .registerCommandDispatchInterceptor(_ -> new RefusedOnTheNewest(log))
                .registerCommandHandlerInterceptor(_ -> new RepeatedKeys(log));
    }

    private static CommandHandlingModule.CommandHandlerPhase handlers(Map<Class<?>, Decider<?>> deciders, DecidingHandler.Surroundings around) {
        return CommandHandlingModule.named("deciders").commandHandlers(module -> deciders.forEach((command, decider) -> module.commandHandler(
                new QualifiedName(command), axon -> DecidingHandler.of(command, decider, around, axon.getComponent(EventStore.class)))));
    }
}
