package org.mingbai.platform.identity.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import org.mingbai.kernel.value.SubjectId;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Keys;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

/** Makes subjects and seals text with 4 threads until it is killed; tells each on one line: phone, subject, sealed text. */
public final class KeyMakingChild {

    private static final int THREADS = 4;

    private KeyMakingChild() {
    }

    /** @param args folder, number of the round */
    public static void main(String[] args) {
        var vault = new Vault(RocksDbKeyStore.open(Path.of(args[0]), Keys.MASTER), Keys.MASTER);
        for (int t = 0; t < THREADS; t++) {
            var prefix = "1" + args[1] + t;
            Thread.ofPlatform().start(() -> makeForEver(vault, prefix));
        }
    }

    private static void makeForEver(Vault vault, String prefix) {
        for (int i = 0; ; i++) {
            var phone = prefix + "%07d".formatted(i);
            var subject = new SubjectId("subject-" + UUID.randomUUID());
            var sealed = vault.seal(KeyOwner.of(subject), "identity", phone);
            var line = (phone + " " + subject + " " + sealed.value() + ".\n").getBytes(StandardCharsets.US_ASCII);
            synchronized (System.out) {
                System.out.write(line, 0, line.length);
                System.out.flush();
            }
        }
    }
}
