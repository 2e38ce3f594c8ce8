package org.mingbai.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.lucene.LuceneViewStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The embedded default: the log and the keys in RocksDB, the views in Lucene, each in a folder of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
class EmbeddedStorage {

    @Bean(destroyMethod = "close")
    EventLog eventLog(DataFolder folder, DomainClock clock) {
        return new SequencedEventLog(RocksDbCommitStorage.open(made(folder.log())), clock);
    }

    @Bean
    MasterKey masterKey(DataFolder folder, Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? MasterKey.forDemo(System.getenv(), made(folder.data()))
                : MasterKey.fromEnvironment(System.getenv());
    }

    @Bean(destroyMethod = "close")
    KeyStore keyStore(DataFolder folder, MasterKey master) {
        return RocksDbKeyStore.open(made(folder.keys()), master);
    }

    @Bean
    Vault vault(KeyStore keys, MasterKey master) {
        return new Vault(keys, master);
    }

    @Bean(destroyMethod = "close")
    ViewStores viewStores(DataFolder folder, Vault vault) {
        return new ViewStores((schema, refreshEvery) -> LuceneViewStore.open(made(folder.views().resolve(schema.name())), schema,
                token -> vault.blind("search", token), refreshEvery));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new DataFolderUnusableException(folder, refused);
        }
    }
}
