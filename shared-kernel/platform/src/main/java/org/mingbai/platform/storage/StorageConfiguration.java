package org.mingbai.platform.storage;

import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
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
}
