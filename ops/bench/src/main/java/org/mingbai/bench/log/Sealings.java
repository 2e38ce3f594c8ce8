package org.mingbai.bench.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

/** Sealing by the system's own vault: a key for each ticket, AES-256-GCM, base64url. The keys exist and are in memory. */
final class Sealings implements AutoCloseable {

    private static final int OWNERS = 1000;

    private final RocksDbKeyStore keys;
    private final Vault vault;

    Sealings(Path folder) {
        MasterKey master = MasterKey.ofBase64("bWluZ2JhaS1iZW5jaC1taW5nYmFpLWJlbmNoLTAxMjM=");
        keys = RocksDbKeyStore.open(folder, master);
        vault = new Vault(keys, master);
        vault.prepare(IntStream.range(0, OWNERS).mapToObj(Sealings::owner).toList());
    }

    /** Text of as many bytes as the payload has. */
    byte[] seal(String ticket, byte[] payload) {
        String text = new String(printable(payload), StandardCharsets.US_ASCII);
        return vault.seal(owner(Integer.parseInt(ticket) % OWNERS), "text", text).value().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] printable(byte[] payload) {
        byte[] letters = new byte[payload.length];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('0' + (payload[i] & 63));
        }
        return letters;
    }

    private static KeyOwner owner(int number) {
        return new KeyOwner("ticket", "HB-2026-" + String.format("%08d", number) + "-0");
    }

    @Override
    public void close() {
        keys.close();
    }
}
