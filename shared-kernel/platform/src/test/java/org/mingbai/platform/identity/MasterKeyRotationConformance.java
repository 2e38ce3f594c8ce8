package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_MASTER;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.THIRD_MASTER;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;

/** Another master key changes the wrapping of the keys, and nothing that anybody was given. */
public abstract class MasterKeyRotationConformance {

    private static final String PHONE = "13800000001";
    private static final TicketNumber NUMBER = TicketNumber.of(2026, 1);

    /** The store of this test: the same one each time. */
    protected abstract KeyStore open(MasterKey master);

    /** More keys than the adapter wraps at a time, so that a run can be broken off in the middle. */
    protected abstract int moreThanOnePage();

    private record Before(List<String> code, SealedText sealed) {
    }

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void everything_is_as_before_under_the_new_key_and_the_old_one_is_refused() {
        var before = filled();
        assertThat(MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> { })).isEqualTo(2);
        assertSame(before, OTHER_MASTER);
        assertThatThrownBy(() -> open(MASTER)).isInstanceOf(WrongMasterKeyException.class);
    }

    @Test
    void a_run_that_was_broken_off_goes_on_and_until_then_both_keys_are_asked_for() {
        var before = filled();
        try (var keys = open(MASTER)) {
            keys.createAll(IntStream.range(0, moreThanOnePage()).mapToObj(i -> new KeyOwner("ticket", "t" + i)).toList());
        }
        assertThatThrownBy(() -> MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> {
            throw new BrokenOff();
        })).isInstanceOf(BrokenOff.class);

        for (var alone : List.of(MASTER, OTHER_MASTER, THIRD_MASTER, OTHER_MASTER.succeeding(THIRD_MASTER), THIRD_MASTER.succeeding(MASTER))) {
            assertThatThrownBy(() -> open(alone)).isInstanceOf(WrongMasterKeyException.class).hasMessageContaining("MINGBAI_FORMER_MASTER_KEY");
        }
        assertSame(before, OTHER_MASTER.succeeding(MASTER));
        assertThat(MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> { })).isPositive().isLessThan(moreThanOnePage() + 2);
        assertSame(before, OTHER_MASTER);
        assertThat(MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> { })).as("nothing left to do").isZero();
    }

    @Test
    void an_erasure_stays_one_and_what_is_new_is_under_the_new_key() {
        filled();
        try (var keys = open(OTHER_MASTER.succeeding(MASTER))) {
            keys.destroy(TICKET);
            keys.createIfAbsent(Keys.OTHER_TICKET);
            assertThat(keys.rewrap(_ -> { })).as("the subject's key").isEqualTo(1);
        }
        try (var keys = open(OTHER_MASTER)) {
            assertThat(keys.find(TICKET)).isInstanceOf(KeyLookup.Destroyed.class);
            assertThat(keys.find(Keys.OTHER_TICKET)).isInstanceOf(KeyLookup.Present.class);
        }
    }

    @Test
    void keys_follow_one_another() {
        var before = filled();
        MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> { });
        MasterKeyRotation.run(this::open, OTHER_MASTER, THIRD_MASTER, _ -> { });
        assertSame(before, THIRD_MASTER);
    }

    @Test
    void a_key_that_the_store_was_never_under_changes_nothing() {
        var before = filled();
        assertThatThrownBy(() -> MasterKeyRotation.run(this::open, OTHER_MASTER, THIRD_MASTER, _ -> { })).isInstanceOf(WrongMasterKeyException.class);
        assertSame(before, MASTER);
    }

    private Before filled() {
        try (var keys = open(MASTER)) {
            var vault = new Vault(keys, MASTER);
            keys.createIfAbsent(KeyOwner.of(SUBJECT));
            return new Before(given(vault), vault.seal(TICKET, "text", "供热"));
        }
    }

    private void assertSame(Before before, MasterKey master) {
        try (var keys = open(master)) {
            var vault = new Vault(keys, master);
            assertThat(vault.open(TICKET, "text", before.sealed)).contains("供热");
            assertThat(given(vault)).isEqualTo(before.code);
        }
    }

    /** What people and views hold, and requests are compared with. */
    private static List<String> given(Vault vault) {
        return List.of(vault.queryCode(NUMBER), vault.phoneQuestion(PHONE).getFirst(), vault.blind("search", "供热"), vault.idempotencyBody(new byte[] {1}));
    }
}
