package org.mingbai.platform.identity.rocksdb;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.KeyPurpose;
import org.mingbai.platform.identity.KeyWrap;
import org.mingbai.platform.identity.LastingKey;
import org.mingbai.platform.identity.StoredMaster;

/** What the folder says of its master key, and the lasting keys. */
final class Meta {

    private static final String CHECK = "check";
    private static final String NEXT = "next";

    private Meta() {
    }

    /** Admits the master key, and gives a folder what it lacks: one that is new, or was made before lasting keys were kept. */
    static Map<KeyPurpose, LastingKey> open(Database database, KeyWrap wrap, Path folder) {
        @Nullable StoredMaster stored = stored(database);
        StoredMaster admitted = wrap.admit(stored, folder.toString());
        Staged staged = new Staged(database);
        if (!admitted.equals(stored)) {
            put(staged, CHECK, admitted.check());
            put(staged, NEXT, admitted.next());
        }
        Map<KeyPurpose, LastingKey> lasting = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.lasting()) {
            byte @Nullable [] wrapped = database.get(Family.META, purpose.storedAs());
            if (wrapped == null) {
                wrapped = wrap.newLasting(purpose, admitted);
                staged.put(Family.META, purpose.storedAs(), wrapped);
            }
            lasting.put(purpose, wrap.lasting(purpose, wrapped));
        }
        if (!staged.isEmpty()) {
            database.write(staged);
        }
        return lasting;
    }

    private static @Nullable StoredMaster stored(Database database) {
        byte @Nullable [] check = database.get(Family.META, CHECK);
        byte @Nullable [] next = database.get(Family.META, NEXT);
        return check == null ? null : new StoredMaster(hex(check), next == null ? null : hex(next));
    }

    /** The lasting keys under the current master key, and the end of the change, in one write. */
    static void finishRewrap(Staged staged, KeyWrap wrap) {
        for (KeyPurpose purpose : KeyPurpose.lasting()) {
            byte @Nullable [] wrapped = staged.get(Family.META, purpose.storedAs());
            if (wrapped != null) {
                wrap.rewrappedLasting(purpose, wrapped).ifPresent(fresh -> staged.put(Family.META, purpose.storedAs(), fresh));
            }
        }
        byte @Nullable [] next = staged.get(Family.META, NEXT);
        if (next != null) {
            staged.put(Family.META, CHECK, next);
            staged.delete(Family.META, NEXT);
        }
    }

    private static void put(Staged staged, String key, @Nullable String hex) {
        if (hex != null) {
            staged.put(Family.META, key, HexFormat.of().parseHex(hex));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
