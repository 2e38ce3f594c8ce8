package org.mingbai.platform.identity.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_MASTER;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.FirstFormat;
import org.mingbai.platform.identity.KeyPurpose;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.MasterKeyRotation;
import org.mingbai.platform.identity.MasterKeyRotationConformance;
import org.mingbai.platform.identity.Vault;

class RocksDbRotationTest extends MasterKeyRotationConformance {

    @TempDir
    Path folder;

    @Test
    void no_file_holds_a_key_under_the_former_master_key() {
        open(MASTER).close();
        var former = firstFormat();
        assertThat(Traces.of(former, folder)).isNotEmpty();
        MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> { });
        assertThat(Traces.of(former, folder)).isEmpty();
    }

    @Test
    void a_folder_of_the_first_format_opens_and_is_changed_with_its_codes_kept() {
        var stored = firstFormat();
        var code = FirstFormat.queryCode(MASTER, TicketNumber.of(2026, 1));
        try (var keys = open(MASTER)) {
            assertThat(new Vault(keys, MASTER).queryCode(TicketNumber.of(2026, 1))).isEqualTo(code);
            assertThat(new Vault(keys, MASTER).open(TICKET, "text", FirstFormat.seal(stored, MASTER, TICKET, "供热"))).contains("供热");
        }
        MasterKeyRotation.run(this::open, MASTER, OTHER_MASTER, _ -> { });
        try (var keys = open(OTHER_MASTER)) {
            assertThat(new Vault(keys, OTHER_MASTER).queryCode(TicketNumber.of(2026, 1))).isEqualTo(code);
            assertThat(new Vault(keys, OTHER_MASTER).open(TICKET, "text", FirstFormat.seal(stored, MASTER, TICKET, "供热"))).contains("供热");
        }
    }

    /** A folder as the first version left it: keys that name no master key, and no lasting keys. */
    private byte[] firstFormat() {
        var wrapped = FirstFormat.wrapped(MASTER, TICKET);
        try (var database = new Database(folder)) {
            var staged = new Staged(database);
            staged.put(Family.META, "check", FirstFormat.check(MASTER));
            staged.put(Family.KEYS, TICKET.toString(), wrapped);
            List.copyOf(KeyPurpose.lasting()).forEach(purpose -> staged.delete(Family.META, purpose.storedAs()));
            database.write(staged);
        }
        return wrapped;
    }

    @Override
    protected int moreThanOnePage() {
        return 2_100;
    }

    @Override
    protected KeyStore open(MasterKey master) {
        return RocksDbKeyStore.open(folder, master);
    }
}
