package org.mingbai.access.read.log;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.platform.identity.CheckpointKey;
import org.mingbai.platform.identity.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What this node signs checkpoints with, if it has a key. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    Checkpoints checkpoints(EventLog log, CheckpointMemory memory, MasterKey master, Environment environment,
                            @Value("${mingbai.checkpoint.origin:mingbai.example/log}") String origin) {
        var tree = new MerkleLog(log);
        var seed = environment.acceptsProfiles(Profiles.of("demo"))
                ? CheckpointKey.forDemo(System.getenv(), master)
                : CheckpointKey.fromEnvironment(System.getenv()).orElse(null);
        var continuity = new Continuity(tree, memory);
        var checkpoints = new Checkpoints(log, tree, seed == null ? null : new CheckpointSigner(origin, seed, tree, continuity), new Standing(continuity));
        Thread.ofPlatform().daemon().name("merkle-tree").start(checkpoints::prepare);
        return checkpoints;
    }

    /** Everything but signing goes on, so a node is not taken out of service for it. */
    @Bean
    HealthIndicator checkpointHealth(Checkpoints checkpoints) {
        return () -> checkpoints.finding().map(found -> Health.status("CHECKPOINT_REFUSED").withDetail("found", String.valueOf(found.getMessage())).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    MeterBinder checkpointMetrics(Checkpoints checkpoints) {
        return registry -> Gauge.builder("mingbai.checkpoint.refused", checkpoints, each -> each.finding().isPresent() ? 1 : 0)
                .description("1 if no checkpoint is signed, because the log does not continue the last or it cannot be remembered").register(registry);
    }
}
