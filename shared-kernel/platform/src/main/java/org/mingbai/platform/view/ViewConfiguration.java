package org.mingbai.platform.view;

import java.util.List;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.axon.Undone;
import org.mingbai.platform.node.Nodes;
import org.mingbai.platform.stores.StoreProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds every projection on the class path, and tells whether they keep up. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {

    @Bean(destroyMethod = "close")
    Projections projections(List<Projection> projections, EventStore events, UnitOfWorkFactory unitsOfWork, EventLog log) {
        return new Projections(projections, events, unitsOfWork, log);
    }

    @Bean
    StoreProblems setAsideViews(Projections projections) {
        return projections.setAside();
    }

    @Bean
    ParkedEndpoint parkedEndpoint(Projections projections) {
        return new ParkedEndpoint(projections);
    }

    @Bean
    StartUp startUp(List<StartUpTask> tasks, Projections projections, EventLog log) {
        return new StartUp(tasks, projections, log);
    }

    @Bean
    UnfinishedWork unfinishedWork(List<Unfinished> tasks, ObjectProvider<Nodes> nodes, ObjectProvider<Undone> undone) {
        return new UnfinishedWork(tasks, () -> nodes.stream().findFirst().map(Nodes::alive).orElse(Set.of()),
                undone.getIfAvailable(Undone::new));
    }

    @Bean
    ViewsHealth viewsHealth(StartUp startUp, Projections projections, EventLog log) {
        return new ViewsHealth(startUp, projections, log);
    }
}
