package org.mingbai.platform.identity.rocksdb;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** The changes of one batch before they are written; each change sees those before it. */
final class Staged {

    private record Cell(Family family, String key) {
    }

    private final Database database;
    /** Empty means deleted. */
    private final Map<Cell, Optional<byte[]>> changes = new LinkedHashMap<>();

    Staged(Database database) {
        this.database = database;
    }

    byte @Nullable [] get(Family family, String key) {
        Optional<byte[]> changed = changes.get(new Cell(family, key));
        return changed == null ? database.get(family, key) : changed.orElse(null);
    }

    @Nullable String text(Family family, String key) {
        byte @Nullable [] value = get(family, key);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    void put(Family family, String key, byte[] value) {
        changes.put(new Cell(family, key), Optional.of(value));
    }

    void delete(Family family, String key) {
        changes.put(new Cell(family, key), Optional.empty());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    void into(Handles open, WriteBatch batch) throws RocksDBException {
        for (var change : changes.entrySet()) {
            Cell cell = change.getKey();
            byte @Nullable [] value = change.getValue().orElse(null);
            if (value == null) {
                batch.delete(open.of(cell.family()), Database.bytes(cell.key()));
            } else {
                batch.put(open.of(cell.family()), Database.bytes(cell.key()), value);
            }
        }
    }
}
