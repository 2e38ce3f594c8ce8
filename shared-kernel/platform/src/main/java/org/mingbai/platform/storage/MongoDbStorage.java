package org.mingbai.platform.storage;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.LogOptions;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.mongodb.MongoDbCommitStorage;
import org.mingbai.eventlog.mongodb.MongoDbOptions;
import org.mingbai.intake.numbers.NumberMemory;
import org.mingbai.platform.checkpoint.mongodb.MongoDbCheckpointMemory;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.mongodb.MongoDbKeyStore;
import org.mingbai.platform.metrics.LogMetrics;
import org.mingbai.platform.node.mongodb.MongoDbNodes;
import org.mingbai.platform.numbers.KeptNumbers;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Ids;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.mongodb.MongoDbViews;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * For several nodes: the log and the keys in MongoDB, each in a database of its own. Views follow from the log alone. Each node folds them
 * for itself, into Lucene in its own folder, and waits for no other; or, where their database is given, all nodes share them there, and
 * one at a time folds each.
 */
@EnableConfigurationProperties(MongoDbAddresses.class)
class MongoDbStorage {

    @Bean(destroyMethod = "close")
    EventLog eventLog(MongoDbAddresses addresses, DomainClock clock, LogMetrics metrics) {
        var options = addresses.trustUnknown() ? MongoDbOptions.DEFAULT.trustingUnknown() : MongoDbOptions.DEFAULT;
        return metrics.of(new SequencedEventLog(MongoDbCommitStorage.open(addresses.log(), options), clock, LogOptions.DEFAULT, metrics));
    }

    @Bean(destroyMethod = "close")
    MongoDbNodes nodes(MongoDbAddresses addresses, Ids ids) {
        return MongoDbNodes.join(addresses.log(), ids.withPrefix("node"));
    }

    /** From the environment, in a demonstration too: all nodes need the same. An address that is missing is told before a key that is. */
    @Bean
    MasterKey masterKey(MongoDbAddresses addresses) {
        addresses.log();
        return MasterKey.fromEnvironment(System.getenv());
    }

    @Bean(destroyMethod = "close")
    KeyStore keyStore(MongoDbAddresses addresses, MasterKey master) {
        return MongoDbKeyStore.open(addresses.keys(), master);
    }

    /** Only the nodes that sign ask for it. */
    @Bean(destroyMethod = "close")
    @Lazy
    MongoDbCheckpointMemory checkpointMemory(MongoDbAddresses addresses) {
        return MongoDbCheckpointMemory.open(addresses.keys());
    }

    /** Beside the keys for all nodes; each copies into its folder, if it has one, what it gave itself. Only the nodes that give numbers ask for it. */
    @Bean
    @Lazy
    NumberMemory numberMemory(KeyStore keys, Lineage lineage, DataFolder folder) {
        return KeptNumbers.open(keys, lineage, null, ownCopy(folder), true);
    }

    private static @Nullable Path ownCopy(DataFolder folder) {
        try {
            return folder.made().resolve(KeptNumbers.FILE);
        } catch (DataFolderUnusableException none) {
            return null;
        }
    }

    @Bean(destroyMethod = "close")
    ViewStores viewStores(MongoDbAddresses addresses, DataFolder folder, Vault vault) {
        return addresses.views().map(uri -> shared(MongoDbViews.connect(uri), vault)).orElseGet(() -> LuceneViews.in(folder, vault));
    }

    private static ViewStores shared(MongoDbViews views, Vault vault) {
        return new ViewStores((schema, refreshEvery) -> views.open(schema, new BlindedWords(vault), refreshEvery), views::close);
    }
}
