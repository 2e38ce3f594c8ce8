package org.mingbai.platform.identity.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.platform.identity.KeyDestroyedException;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreClosedException;
import org.mingbai.platform.identity.KeyStoreInUseException;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.WrongMasterKeyException;

class RocksDbKeyStoreTest {

    private static final String PHONE = "index-of-a-phone-0123456789";
    private static final int THREADS = 16;

    @TempDir
    Path folder;

    @Test
    void keys_and_phones_are_there_after_reopening() {
        var sealed = with(MASTER, keys -> {
            keys.findOrCreateSubject(PHONE, () -> SUBJECT);
            return new Vault(keys, MASTER).seal(TICKET, "text", "供热");
        });
        with(MASTER, keys -> {
            assertThat(new Vault(keys, MASTER).open(TICKET, "text", sealed)).contains("供热");
            assertThat(keys.findSubject(PHONE)).contains(SUBJECT);
            assertThat(keys.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Present.class);
            assertThat(keys.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Missing.class);
            return sealed;
        });
    }

    @Test
    void another_master_key_is_refused_and_the_folder_left_as_it_was() {
        with(MASTER, keys -> keys.createIfAbsent(TICKET));
        assertThatThrownBy(() -> RocksDbKeyStore.open(folder, OTHER_MASTER)).isInstanceOf(WrongMasterKeyException.class)
                .hasMessageContaining("MINGBAI_MASTER_KEY");
        with(MASTER, keys -> assertThat(keys.find(TICKET)).isInstanceOf(KeyLookup.Present.class));
    }

    @Test
    void a_folder_in_use_is_refused_and_free_again_after_closing() {
        with(MASTER, keys -> assertThatThrownBy(() -> RocksDbKeyStore.open(folder, MASTER)).isInstanceOf(KeyStoreInUseException.class)
                .hasMessageContaining(folder.toString()));
        with(MASTER, keys -> keys.createIfAbsent(TICKET));
    }

    @Test
    void a_closed_store_says_so_and_closes_twice() {
        var keys = RocksDbKeyStore.open(folder, MASTER);
        keys.close();
        keys.close();
        assertThatThrownBy(() -> keys.createIfAbsent(TICKET)).isInstanceOf(KeyStoreClosedException.class);
        assertThatThrownBy(() -> keys.find(TICKET)).isInstanceOf(KeyStoreClosedException.class);
    }

    @Test
    void an_erasure_leaves_no_trace_in_the_files() {
        with(MASTER, keys -> {
            keys.findOrCreateSubject(PHONE, () -> SUBJECT);
            keys.createIfAbsent(TICKET);
            return keys;
        });
        var wrapped = stored(Family.KEYS, KeyOwner.of(SUBJECT).toString());
        var kept = stored(Family.KEYS, TICKET.toString());
        assertThat(Traces.of(wrapped, folder)).as("the search finds a key that is there").isNotEmpty();
        with(MASTER, keys -> {
            assertThat(keys.destroy(KeyOwner.of(SUBJECT))).isTrue();
            assertThat(Traces.of(wrapped, folder)).isEmpty();
            assertThat(Traces.of(PHONE.getBytes(StandardCharsets.UTF_8), folder)).isEmpty();
            return keys;
        });
        assertThat(Traces.of(wrapped, folder)).isEmpty();
        assertThat(Traces.of(kept, folder)).isNotEmpty();
        with(MASTER, keys -> {
            assertThat(keys.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class);
            assertThat(keys.findSubject(PHONE)).isEmpty();
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
    void many_erasures_at_once_are_all_done_and_leave_no_mark() {
        var turn = new AtomicInteger();
        with(MASTER, keys -> {
            IntStream.range(0, THREADS).forEach(i -> keys.createIfAbsent(new KeyOwner("ticket", "t" + i)));
            assertThat(atOnce(() -> keys.destroy(new KeyOwner("ticket", "t" + turn.getAndIncrement())))).containsOnly(true);
            return keys;
        });
        try (var database = new Database(folder)) {
            assertThat(database.get(Family.META, "scrub")).isNull();
        }
    }

    @Test
    void an_owner_can_be_erased_before_it_ever_had_a_key() {
        with(MASTER, keys -> {
            assertThat(keys.destroy(TICKET)).isFalse();
            assertThat(keys.find(TICKET)).isInstanceOf(KeyLookup.Destroyed.class);
            assertThatThrownBy(() -> keys.createIfAbsent(TICKET)).isInstanceOf(KeyDestroyedException.class);
            assertThatThrownBy(() -> keys.createAll(List.of(TICKET, OTHER_TICKET))).isInstanceOf(KeyDestroyedException.class);
            return assertThat(keys.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Present.class);
        });
    }

    @Test
    void of_sixteen_callers_with_one_phone_all_are_one_subject() {
        with(MASTER, keys -> {
            var made = new AtomicInteger();
            for (int phone = 0; phone < 50; phone++) {
                var index = "phone-" + phone;
                var subjects = atOnce(() -> keys.findOrCreateSubject(index, () -> new SubjectId("subject-" + made.incrementAndGet())));
                assertThat(new HashSet<>(subjects)).hasSize(1);
                assertThat(keys.findSubject(index)).contains(subjects.getFirst());
            }
            return assertThat(made).hasValue(50);
        });
    }

    @Test
    void of_sixteen_callers_for_one_owner_all_get_one_key() {
        var vaults = new ArrayList<SealedText>();
        with(MASTER, keys -> {
            var vault = new Vault(keys, MASTER);
            vaults.addAll(atOnce(() -> vault.seal(TICKET, "text", "供热")));
            return vault;
        });
        with(MASTER, keys -> assertThat(vaults).hasSize(THREADS)
                .allSatisfy(sealed -> assertThat(new Vault(keys, MASTER).open(TICKET, "text", sealed)).contains("供热")));
    }

    @Test
    void a_reader_never_takes_a_key_in_the_making_for_an_erased_one() {
        with(MASTER, keys -> {
            for (int i = 0; i < 300; i++) {
                var owner = new KeyOwner("ticket", "t" + i);
                var turn = new AtomicInteger();
                assertThat(atOnce(() -> turn.getAndIncrement() % 2 == 0 ? keys.find(owner) : new KeyLookup.Present(keys.createIfAbsent(owner))))
                        .noneMatch(KeyLookup.Destroyed.class::isInstance);
            }
            return keys;
        });
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

    private <T> T with(MasterKey master, Function<KeyStore, T> work) {
        try (var keys = RocksDbKeyStore.open(folder, master)) {
            return work.apply(keys);
        }
    }

    private static <T> List<T> atOnce(Callable<T> task) {
        var barrier = new CyclicBarrier(THREADS);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = IntStream.range(0, THREADS).mapToObj(_ -> threads.submit(() -> {
                barrier.await(20, TimeUnit.SECONDS);
                return task.call();
            })).toList();
            for (Future<T> one : all) {
                answers.add(one.get(20, TimeUnit.SECONDS));
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return answers;
    }
}
