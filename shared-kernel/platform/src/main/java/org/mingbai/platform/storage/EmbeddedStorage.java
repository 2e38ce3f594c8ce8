package org.mingbai.platform.storage;

import java.nio.file.Path;
import java.time.InstantSource;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.LogOptions;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.platform.checkpoint.FileCheckpointMemory;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.metrics.LogMetrics;
import org.mingbai.platform.node.Nodes;
import org.mingbai.platform.numbers.KeptNumbers;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Ids;
import org.mingbai.platform.view.ViewStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The embedded default: the log and the keys in RocksDB, the views in Lucene, each in a folder of its own. Only one process may have them open. */
@EnableConfigurationProperties(BackupFolders.class)
class EmbeddedStorage {

    /** Closed by the log that stands on it. */
    @Bean(destroyMethod = "")
    RocksDbCommitStorage commitStorage(DataFolder folder) {
        return RocksDbCommitStorage.open(folder.log());
    }

    @Bean(destroyMethod = "close")
    EventLog eventLog(RocksDbCommitStorage storage, DomainClock clock, LogMetrics metrics) {
        return metrics.of(new SequencedEventLog(storage, clock, LogOptions.DEFAULT, metrics));
    }

    @Bean
    BackupEndpoint backup(RocksDbCommitStorage commits, RocksDbKeyStore keys, BackupFolders folders,
                          @Value("${mingbai.software-version}") String softwareVersion, LogGuard guard) {
        return new BackupEndpoint(commits, keys, folders, softwareVersion, InstantSource.system(), () -> guard.state().isGood());
    }

    /**
     * A demonstration keeps all in its folder, so that it begins anew where that is deleted.
     *
     * @param elsewhere another file, such as on another disk
     */
    @Bean
    CheckpointMemory checkpointMemory(DataFolder folder, Environment environment, @Value("${mingbai.checkpoint.memory:}") String elsewhere) {
        if (!elsewhere.isBlank()) {
            return new FileCheckpointMemory(Path.of(elsewhere));
        }
        return new FileCheckpointMemory(environment.acceptsProfiles(Profiles.of("demo")) ? folder.lastCheckpoint() : folder.lastCheckpointApart());
    }

    /** On an empty log no number was given yet; without its file beside another one some may be forgotten. */
    @Bean
    KeptNumbers numberMemory(RocksDbKeyStore keys, Lineage lineage, EventLog log, DataFolder folder,
                             @Value("${mingbai.checkpoint.memory:}") String elsewhere) {
        return KeptNumbers.open(keys, lineage, folder.made().resolve(KeptNumbers.FILE),
                elsewhere.isBlank() ? null : Path.of(elsewhere).resolveSibling(KeptNumbers.FILE), log.tail() == 0);
    }

    @Bean
    Nodes nodes(Ids ids) {
        return Nodes.alone(ids.withPrefix("node"));
    }

    @Bean
    MasterKey masterKey(DataFolder folder, Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? MasterKey.forDemo(System.getenv(), folder.made())
                : MasterKey.fromEnvironment(System.getenv());
    }

    @Bean(destroyMethod = "close")
    RocksDbKeyStore keyStore(DataFolder folder, MasterKey master) {
        return RocksDbKeyStore.open(folder.keys(), master);
    }

    @Bean(destroyMethod = "close")
    ViewStores viewStores(DataFolder folder, Vault vault) {
        return LuceneViews.in(folder, vault);
    }
}
