package org.mingbai.platform.keys;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.stores.Lineage;

/** Looks at the keys before the views are folded on: their words are opened with them. */
@Configuration(proxyBeanMethods = false)
public class KeysConfiguration {

    @Bean
    KeysOfTheLog keysOfTheLog(EventLog log, KeyStore keys, Lineage lineage, Vault vault) {
        return new KeysOfTheLog(log, keys, lineage, vault.missing());
    }

    @Bean
    SmartLifecycle keysAreLookedAt(KeysOfTheLog keys) {
        return new SmartLifecycle() {

            private volatile boolean running;

            @Override
            public void start() {
                keys.look();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                keys.remember();
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            /** Just before the views, and stopped after them. */
            @Override
            public int getPhase() {
                return -1;
            }
        };
    }
}
