package org.mingbai.platform.stores;

import java.util.Locale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.mingbai.eventlog.EventLog;

/** Tells, by health and by a figure each, of stores that do not fit the log. */
@Configuration(proxyBeanMethods = false)
public class StoresConfiguration {

    @Bean
    Lineage lineage(EventLog log) {
        return new Lineage(log);
    }

    @Bean
    StoresTold storesTold(ObjectProvider<StoreProblems> knowing) {
        return new StoresTold(knowing);
    }

    /** Named after the gravest. What does not rest on that store is answered, so a node is not taken out of service for it. */
    @Bean
    HealthIndicator storesHealth(StoresTold told) {
        return () -> told.gravest()
                .map(found -> Health.status(found.name().toUpperCase(Locale.ROOT).replace('-', '_')).withDetail("found", found.arguments()).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    MeterBinder storeMetrics(StoresTold told) {
        return registry -> {
            Gauge.builder("mingbai.stores.problems", told, each -> each.problems().stream().filter(StoreProblem::grave).count())
                    .description("Stores that do not fit the log, so that answers are refused or incomplete").tag("kind", "grave").register(registry);
            Gauge.builder("mingbai.stores.problems", told, each -> each.problems().stream().filter(found -> !found.grave()).count())
                    .description("Stores that did not fit the log at the start, and were mended").tag("kind", "mended").register(registry);
        };
    }
}
