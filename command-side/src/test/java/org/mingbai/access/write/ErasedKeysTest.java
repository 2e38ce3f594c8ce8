package org.mingbai.access.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

class ErasedKeysTest {

    private static final MasterKey MASTER = MasterKey.ofBase64("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
    private static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    private static final ErasedKey KEY = new ErasedKey(ErasedKind.TICKET, TICKET.value());

    @TempDir
    Path folder;
    private boolean failing;

    @Test
    void a_key_that_the_store_cannot_destroy_is_kept_in_mind_until_it_can() {
        try (var store = RocksDbKeyStore.open(folder, MASTER)) {
            var vault = new Vault(failingAtWill(store), MASTER);
            var sealed = vault.seal(KeyOwner.of(TICKET), "text", "欠薪");
            var keys = new ErasedKeys(vault);
            failing = true;

            assertThat(keys.destroy(List.of(KEY))).isZero();
            assertThat(keys.unfinished()).containsExactly(KEY);
            assertThat(vault.open(KeyOwner.of(TICKET), "text", sealed)).contains("欠薪");

            failing = false;
            assertThat(keys.destroy(keys.unfinished())).isOne();
            assertThat(keys.unfinished()).isEmpty();
            assertThat(vault.open(KeyOwner.of(TICKET), "text", sealed)).isEmpty();
        }
    }

    @Test
    void a_key_that_is_gone_already_is_no_fault() {
        try (var store = RocksDbKeyStore.open(folder, MASTER)) {
            var keys = new ErasedKeys(new Vault(store, MASTER));

            assertThat(keys.destroy(List.of(KEY, KEY))).isZero();
            assertThat(keys.unfinished()).isEmpty();
        }
    }

    private KeyStore failingAtWill(KeyStore store) {
        return (KeyStore) Proxy.newProxyInstance(KeyStore.class.getClassLoader(), new Class<?>[] {KeyStore.class}, (_, method, arguments) -> {
            if (failing && method.getName().equals("destroy")) {
                throw new KeyStoreException("the disk is full");
            }
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }
}
