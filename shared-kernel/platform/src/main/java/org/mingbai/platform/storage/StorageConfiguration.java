package org.mingbai.platform.storage;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log, the keys and the views of whichever side runs in this process, in the storage that the installation has chosen. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
@Import(ChosenStorage.class)
public class StorageConfiguration {

    @Bean
    Vault vault(KeyStore keys, MasterKey master) {
        return new Vault(keys, master);
    }

    /** What was there before, such as from an older version or a restored copy, is corrected before anybody is answered. */
    @Bean
    SmartInitializingSingleton ownersFiles(DataFolder folder, @Value("${mingbai.backup.log:}") String logs, @Value("${mingbai.backup.keys:}") String keys,
                                           @Value("${mingbai.checkpoint.memory:}") String memory) {
        return () -> Stream.of(folder.data().toString(), logs, keys, memory).filter(path -> !path.isBlank()).map(Path::of).forEach(OwnerOnly::correct);
    }
}
