package org.mingbai.access.read.log;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.platform.identity.CheckpointKey;
import org.mingbai.platform.identity.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What this node signs checkpoints with, if it has a key. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    Checkpoints checkpoints(EventLog log, MasterKey master, Environment environment, @Value("${mingbai.checkpoint.origin:mingbai.example/log}") String origin) {
        var tree = new MerkleLog(log);
        var seed = environment.acceptsProfiles(Profiles.of("demo"))
                ? CheckpointKey.forDemo(System.getenv(), master)
                : CheckpointKey.fromEnvironment(System.getenv()).orElse(null);
        Thread.ofPlatform().daemon().name("merkle-tree").start(tree::follow);
        return new Checkpoints(log, tree, seed == null ? null : new CheckpointSigner(origin, seed, tree));
    }
}
