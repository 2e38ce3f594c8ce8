package org.mingbai.platform.integrity;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.platform.stores.StoresTold;
import org.mingbai.platform.time.DomainClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Every node looks after the log for itself, whichever side it is: each relies on what it reads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationPace.class)
public class IntegrityConfiguration {

    @Bean
    LogGuard logGuard(EventLog log, CheckpointMemory memory, DomainClock clock, StoresTold told, ObjectProvider<SoundCommits> sound) {
        return new LogGuard(log, memory, clock, told::beyond, commit -> sound.forEach(each -> each.sound(commit)));
    }

    @Bean
    LogWatch logWatch(LogGuard guard, VerificationPace pace) {
        return new LogWatch(guard, pace);
    }

    @Bean
    FirstPass firstPass(LogGuard guard, VerificationPace pace) {
        return new FirstPass(guard, pace.startWithin());
    }

    @Bean
    DamageMarks damageMarks(LogGuard guard) {
        return new DamageMarks(guard);
    }

    @Bean
    WebMvcConfigurer logStateOnAnswers(DamageMarks marks) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        marks.state(response);
                        return true;
                    }
                });
            }
        };
    }

    /** A status of its own for each, answered with 200: whoever calls for help is heard all the same, so no node is taken out of service. */
    @Bean
    HealthIndicator logHealth(LogGuard guard) {
        return () -> {
            var state = guard.state();
            var health = switch (state) {
                case LogState.Sound _, LogState.Unverified _ -> Health.up();
                case LogState.Damaged _ -> Health.status("LOG_DAMAGED");
                case LogState.CutOff _ -> Health.status("LOG_CUT_OFF");
                case LogState.Rewritten _ -> Health.status("LOG_REWRITTEN");
                case LogState.Forgotten _ -> Health.status("LOG_FORGOTTEN");
                case LogState.Unremembered _ -> Health.status("CHECKPOINT_REFUSED");
            };
            state.reason().ifPresent(reason -> health.withDetail("found", reason));
            return health.build();
        };
    }

    @Bean
    MeterBinder logStateMetrics(LogGuard guard, LogWatch watch, EventLog log, DomainClock clock) {
        return registry -> measure(registry, guard, watch, log, clock);
    }

    private static void measure(MeterRegistry registry, LogGuard guard, LogWatch watch, EventLog log, DomainClock clock) {
        Gauge.builder("mingbai.log.bad", guard, each -> each.state().isGood() ? 0 : 1)
                .description("1 if the log is damaged, cut off or rewritten, or cannot be compared with what was signed").register(registry);
        Gauge.builder("mingbai.log.damages", guard, each -> each.damages().size()).description("places of damage that are known").register(registry);
        FunctionCounter.builder("mingbai.log.damages.found", guard, LogGuard::everFound)
                .description("places of damage that were found since the start, repaired or not").register(registry);
        Gauge.builder("mingbai.log.verified", guard, LogGuard::verified).description("position up to which this process has recomputed the log").register(registry);
        Gauge.builder("mingbai.log.unverified", guard, each -> Math.max(0, log.tail() - each.verified()))
                .description("commits that this process has not recomputed").register(registry);
        FunctionCounter.builder("mingbai.log.verification.rounds", guard, LogGuard::rounds).description("whole passes over the log").register(registry);
        Gauge.builder("mingbai.log.verification.position", watch, LogWatch::roundPosition).description("where the present pass is").register(registry);
        Gauge.builder("mingbai.log.verification.age", guard, each -> Duration.between(each.wholeAt(), clock.instant()).toMillis() / 1000.0)
                .baseUnit("seconds").description("time since the last whole pass ended").register(registry);
    }
}
