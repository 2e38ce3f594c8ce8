package org.mingbai.access.read.log;

import java.time.Duration;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.platform.identity.CheckpointKey;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.time.DomainClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What this node signs checkpoints with, if it has a key, and the clock that it signs by. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    Checkpoints checkpoints(EventLog log, LogGuard guard, MasterKey master, Environment environment,
                            @Value("${mingbai.checkpoint.origin:mingbai.example/log}") String origin) {
        var seed = environment.acceptsProfiles(Profiles.of("demo"))
                ? CheckpointKey.forDemo(System.getenv(), master)
                : CheckpointKey.fromEnvironment(System.getenv()).orElse(null);
        return new Checkpoints(log, guard, seed == null ? null : new CheckpointSigner(origin, seed, guard.tree(), guard.continuity()));
    }

    @Bean
    CheckpointClock checkpointClock(Checkpoints checkpoints, LogGuard guard, CheckpointMemory memory, DomainClock clock,
                                    @Value("${mingbai.checkpoint.every:60s}") Duration every) {
        return new CheckpointClock(checkpoints, guard, memory, clock, every);
    }

    @Bean
    MeterBinder checkpointMetrics(Checkpoints checkpoints, CheckpointClock clock, LogGuard guard, EventLog log) {
        return registry -> {
            Gauge.builder("mingbai.checkpoint.refused", checkpoints, each -> each.available() && !guard.state().isGood() ? 1 : 0)
                    .description("1 if no checkpoint is signed, because the log is not sound or does not continue the last").register(registry);
            Gauge.builder("mingbai.checkpoint.unsigned", clock, each -> checkpoints.available() ? Math.max(0, log.tail() - each.signed()) : 0)
                    .description("commits that no checkpoint that this process knows of stands for").register(registry);
            Gauge.builder("mingbai.checkpoint.unsigned.age", clock, CheckpointClock::unsignedSeconds).baseUnit("seconds")
                    .description("since when there has been something that no checkpoint stands for").register(registry);
        };
    }
}
