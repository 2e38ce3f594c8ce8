package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

/** What every key store does, whatever it keeps the keys in. */
public abstract class KeyStoreConformance {

    /** The store of this test: the same one each time. */
    protected abstract KeyStore open(MasterKey master);

    @Test
    void keys_are_there_after_reopening() {
        var sealed = with(MASTER, keys -> {
            keys.createIfAbsent(KeyOwner.of(SUBJECT));
            return new Vault(keys, MASTER).seal(TICKET, "text", "供热");
        });
        with(MASTER, keys -> {
            assertThat(new Vault(keys, MASTER).open(TICKET, "text", sealed)).contains("供热");
            assertThat(keys.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Present.class);
            return assertThat(keys.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Missing.class);
        });
    }

    @Test
    void another_master_key_is_refused_and_the_store_left_as_it_was() {
        with(MASTER, keys -> keys.createIfAbsent(TICKET));
        assertThatThrownBy(() -> open(OTHER_MASTER)).isInstanceOf(WrongMasterKeyException.class).hasMessageContaining("MINGBAI_MASTER_KEY");
        with(MASTER, keys -> assertThat(keys.find(TICKET)).isInstanceOf(KeyLookup.Present.class));
    }

    @Test
    void a_closed_store_says_so_and_closes_twice() {
        var keys = open(MASTER);
        keys.close();
        keys.close();
        assertThatThrownBy(() -> keys.createIfAbsent(TICKET)).isInstanceOf(KeyStoreClosedException.class);
        assertThatThrownBy(() -> keys.find(TICKET)).isInstanceOf(KeyStoreClosedException.class);
    }

    @Test
    void a_counter_never_goes_down_and_outlives_the_process() {
        with(MASTER, keys -> {
            assertThat(keys.counter("numbers")).isZero();
            keys.raise("numbers", 1_200);
            keys.raise("numbers", 400);
            return assertThat(keys.counter("numbers")).isEqualTo(1_200);
        });
        with(MASTER, keys -> {
            keys.raise("numbers", 1_201);
            assertThat(keys.counter("numbers")).isEqualTo(1_201);
            return assertThat(keys.counter("others")).isZero();
        });
    }

    @Test
    void a_note_is_replaced_and_outlives_the_process() {
        with(MASTER, keys -> {
            assertThat(keys.note("place")).isEmpty();
            keys.note("place", "first");
            keys.note("place", "second");
            return assertThat(keys.note("other")).isEqualTo("");
        });
        with(MASTER, keys -> assertThat(keys.note("place")).isEqualTo("second"));
    }

    @Test
    void who_was_erased_is_not_found_and_cannot_be_made_again() {
        with(MASTER, keys -> {
            keys.createIfAbsent(KeyOwner.of(SUBJECT));
            var owner = KeyOwner.of(SUBJECT);
            assertThat(keys.destroy(owner)).isTrue();
            assertThat(keys.destroy(owner)).isFalse();
            assertThat(keys.find(owner)).isInstanceOf(KeyLookup.Destroyed.class);
            return assertThatThrownBy(() -> keys.createIfAbsent(owner)).isInstanceOf(KeyDestroyedException.class);
        });
        with(MASTER, keys -> assertThat(keys.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class));
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
    void of_sixteen_callers_for_one_owner_all_get_one_key() {
        var all = with(MASTER, keys -> {
            var vault = new Vault(keys, MASTER);
            return AtOnce.run(_ -> vault.seal(TICKET, "text", "供热"));
        });
        with(MASTER, keys -> assertThat(all).hasSize(AtOnce.THREADS)
                .allSatisfy(sealed -> assertThat(new Vault(keys, MASTER).open(TICKET, "text", sealed)).contains("供热")));
    }

    @Test
    void a_reader_never_takes_a_key_in_the_making_for_an_erased_one() {
        with(MASTER, keys -> {
            for (int i = 0; i < 100; i++) {
                var owner = new KeyOwner("ticket", "t" + i);
                assertThat(AtOnce.run(turn -> turn % 2 == 0 ? keys.find(owner) : new KeyLookup.Present(keys.createIfAbsent(owner))))
                        .noneMatch(KeyLookup.Destroyed.class::isInstance);
            }
            return keys;
        });
    }

    protected final <T> T with(MasterKey master, Function<KeyStore, T> work) {
        try (var keys = open(master)) {
            return work.apply(keys);
        }
    }
}
