package org.mingbai.platform.metrics;

import java.util.List;

import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.axon.CommandObserver;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.view.Projection;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.micrometer.core.instrument.MeterRegistry;

/** Measures what this process runs, whichever side it is. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

    @Bean
    LogMetrics logMetrics(MeterRegistry registry) {
        return new LogMetrics(registry);
    }

    @Bean
    CommandObserver commandMetrics(MeterRegistry registry) {
        return new CommandMetrics(registry);
    }

    @Bean
    Trail trail(MeterRegistry registry) {
        return new Trail(registry, new TrailLog(System::nanoTime));
    }

    @Bean
    WebMvcConfigurer trailOfAnswers(Trail trail) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new TrailInterceptor(trail));
            }
        };
    }

    @Bean
    SmartInitializingSingleton viewMetrics(EventLog log, DomainClock clock, List<Projection> views, MeterRegistry registry) {
        return () -> new ViewMetrics(log, clock).measure(views, registry);
    }
}
