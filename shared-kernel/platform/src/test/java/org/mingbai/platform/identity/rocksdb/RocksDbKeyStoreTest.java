package org.mingbai.platform.identity.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.TICKET;

import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.AtOnce;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreConformance;
import org.mingbai.platform.identity.KeyStoreInUseException;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.Vault;

class RocksDbKeyStoreTest extends KeyStoreConformance {

    private static final String PHONE = "index-of-a-phone-0123456789";

    @TempDir
    Path folder;

    @Test
    void a_folder_in_use_is_refused_and_free_again_after_closing() {
        with(MASTER, keys -> assertThatThrownBy(() -> RocksDbKeyStore.open(folder, MASTER)).isInstanceOf(KeyStoreInUseException.class)
                .hasMessageContaining(folder.toString()));
        with(MASTER, keys -> keys.createIfAbsent(TICKET));
    }

    @Test
    void an_erasure_leaves_no_trace_in_the_files() {
        with(MASTER, keys -> {
            keys.createIfAbsent(KeyOwner.of(SUBJECT));
            keys.createIfAbsent(TICKET);
            return keys;
        });
        var wrapped = stored(Family.KEYS, KeyOwner.of(SUBJECT).toString());
        var kept = stored(Family.KEYS, TICKET.toString());
        assertThat(Traces.of(wrapped, folder)).as("the search finds a key that is there").isNotEmpty();
        with(MASTER, keys -> {
            assertThat(keys.destroy(KeyOwner.of(SUBJECT))).isTrue();
            assertThat(Traces.of(wrapped, folder)).isEmpty();
            return keys;
        });
        assertThat(Traces.of(wrapped, folder)).isEmpty();
        assertThat(Traces.of(kept, folder)).isNotEmpty();
        with(MASTER, keys -> {
            assertThat(keys.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class);
            assertThat(keys.find(TICKET)).isInstanceOf(KeyLookup.Present.class);
            return keys;
        });
    }

    @Test
    void an_erasure_that_a_crash_interrupted_is_finished_at_the_next_start() {
        with(MASTER, keys -> keys.createIfAbsent(TICKET));
        var wrapped = stored(Family.KEYS, TICKET.toString());
        try (var database = new Database(folder)) {
            var staged = new Staged(database);
            staged.put(Family.KEYS, TICKET.toString(), new byte[0]);
            staged.put(Family.META, "scrub", new byte[0]);
            database.write(staged);
        }
        assertThat(Traces.of(wrapped, folder)).as("not scrubbed yet").isNotEmpty();
        with(MASTER, keys -> assertThat(Traces.of(wrapped, folder)).hasSize(0));
    }

    @Test
    void who_had_which_number_in_an_earlier_version_is_forgotten_at_the_next_start_and_leaves_no_trace() {
        with(MASTER, keys -> keys.createIfAbsent(KeyOwner.of(SUBJECT)));
        try (var database = new Database(folder)) {
            var staged = new Staged(database);
            staged.put(Family.PHONES, PHONE, Database.bytes(SUBJECT.value()));
            staged.put(Family.SUBJECTS, SUBJECT.value(), Database.bytes(PHONE));
            database.write(staged);
        }
        assertThat(Traces.of(PHONE.getBytes(StandardCharsets.UTF_8), folder)).isNotEmpty();
        with(MASTER, keys -> {
            assertThat(Traces.of(PHONE.getBytes(StandardCharsets.UTF_8), folder)).isEmpty();
            return assertThat(keys.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Present.class);
        });
    }

    @Test
    void many_erasures_at_once_are_all_done_and_leave_no_mark() {
        with(MASTER, keys -> {
            IntStream.range(0, AtOnce.THREADS).forEach(i -> keys.createIfAbsent(new KeyOwner("ticket", "t" + i)));
            assertThat(AtOnce.run(i -> keys.destroy(new KeyOwner("ticket", "t" + i)))).containsOnly(true);
            return keys;
        });
        try (var database = new Database(folder)) {
            assertThat(database.get(Family.META, "scrub")).isNull();
        }
    }

    @Test
    void a_copy_made_in_use_is_a_store_of_its_own_as_it_was_then() {
        var copy = folder.resolve("copy");
        try (var keys = RocksDbKeyStore.open(folder.resolve("keys"), MASTER)) {
            keys.createIfAbsent(KeyOwner.of(SUBJECT));
            var sealed = new Vault(keys, MASTER).seal(TICKET, "text", "供热");
            keys.checkpoint(copy);
            keys.destroy(TICKET);
            keys.createIfAbsent(OTHER_TICKET);
            try (var restored = RocksDbKeyStore.open(copy, MASTER)) {
                assertThat(new Vault(restored, MASTER).open(TICKET, "text", sealed)).contains("供热");
                assertThat(restored.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Present.class);
                assertThat(restored.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Missing.class);
                restored.destroy(TICKET);
            }
            assertThat(keys.find(TICKET)).isInstanceOf(KeyLookup.Destroyed.class);
            assertThatThrownBy(() -> keys.checkpoint(copy)).as("never over what is there").isInstanceOf(KeyStoreException.class);
        }
    }

    @Test
    void a_small_cache_changes_nothing_but_speed() {
        try (var keys = RocksDbKeyStore.open(folder, MASTER, 2)) {
            var vault = new Vault(keys, MASTER);
            var owners = IntStream.range(0, 20).mapToObj(i -> new KeyOwner("ticket", "t" + i)).toList();
            var sealed = owners.stream().map(owner -> vault.seal(owner, "text", owner.id())).toList();
            for (int i = 0; i < owners.size(); i++) {
                assertThat(vault.open(owners.get(i), "text", sealed.get(i))).contains(owners.get(i).id());
            }
        }
    }

    private byte[] stored(Family family, String key) {
        try (var database = new Database(folder)) {
            var value = database.get(family, key);
            assertThat(value).isNotEmpty();
            return value;
        }
    }

    @Override
    protected KeyStore open(MasterKey master) {
        return RocksDbKeyStore.open(folder, master);
    }
}
