package org.mingbai.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.identity.KeyDamagedException;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.StoreProblem;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Somebody changes single keys behind the system's back: each is found by the passes over the log, named, and found again after a start. */
class TamperedKeysTest {

    private static final MasterKey MASTER = MasterKey.ofBase64(
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII)));
    private static final UnitCode UNIT = new UnitCode("130100");

    @TempDir
    Path folder;
    private final SequencedEventLog log = new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());

    private enum Harm { TAKEN_OUT, GARBLED, CUT_SHORT, OF_ANOTHER }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_not_as_it_was_is_found_without_being_asked_for(Harm harm) throws Exception {
        SealedText li;
        try (var keys = open()) {
            li = name(keys, "li");
            name(keys, "wang");
            assertThat(passed(keys, new Vault(keys, MASTER))).isEmpty();
        }
        harm(harm);
        for (int start = 1; start <= 2; start++) {
            try (var keys = open()) {
                var vault = new Vault(keys, MASTER);
                var problem = passed(keys, vault);
                assertThat(problem).as("start %d", start).extracting(StoreProblem::name, StoreProblem::grave).containsExactly(tuple("key-damaged", true));
                assertThat(problem.getFirst().arguments()).containsExactly("1", "person:person-li");
                assertThatThrownBy(() -> vault.open(owner("li"), "name", li)).isInstanceOf(KeyDamagedException.class);
                assertThatThrownBy(() -> vault.seal(owner("li"), "name", "李")).as("a new key would lock out the right one").isInstanceOf(KeyDamagedException.class);
                assertThat(vault.seal(owner("wang"), "name", "王")).isNotNull();
            }
        }
    }

    @Test
    void what_is_harmed_before_it_was_ever_looked_at_stops_no_start_and_is_sound_again_once_it_is_brought_back() throws Exception {
        try (var keys = open()) {
            name(keys, "li");
        }
        byte[] kept = stored("person:person-li");
        harm(Harm.GARBLED);
        try (var keys = open()) {
            var vault = new Vault(keys, MASTER);
            var looking = new KeysOfTheLog(log, keys, new Lineage(log), vault.missing());
            looking.look();
            pass(looking);
            assertThat(looking.problems()).hasSize(1);
        }
        put("person:person-li", kept);
        try (var keys = open()) {
            assertThat(passed(keys, new Vault(keys, MASTER))).isEmpty();
        }
    }

    private List<StoreProblem> passed(RocksDbKeyStore keys, Vault vault) {
        var looking = new KeysOfTheLog(log, keys, new Lineage(log), vault.missing());
        looking.look();
        pass(looking);
        return looking.problems();
    }

    private void pass(KeysOfTheLog looking) {
        try (var commits = log.read(1)) {
            commits.forEach(looking::sound);
        }
    }

    private RocksDbKeyStore open() {
        return RocksDbKeyStore.open(folder, MASTER);
    }

    private static KeyOwner owner(String person) {
        return KeyOwner.of(new PersonId("person-" + person));
    }

    private SealedText name(RocksDbKeyStore keys, String person) {
        var name = new Vault(keys, MASTER).seal(owner(person), "name", "某人");
        var event = new UnitLeadNamed(UNIT, new PersonId("person-" + person), name, Instant.EPOCH);
        log.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), List.of(new NewEvent(EventTypes.nameOf(UnitLeadNamed.class), EventTypes.versionOf(UnitLeadNamed.class),
                tags(event), EventJson.write(event)))), AppendCondition.none()).join();
        return name;
    }

    private static Set<Tag> tags(UnitLeadNamed event) {
        return event.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toSet());
    }

    private void harm(Harm harm) throws RocksDBException {
        byte[] li = stored("person:person-li");
        switch (harm) {
            case TAKEN_OUT -> put("person:person-li", null);
            case GARBLED -> {
                li[li.length / 2] ^= 1;
                put("person:person-li", li);
            }
            case CUT_SHORT -> put("person:person-li", Arrays.copyOf(li, 5));
            case OF_ANOTHER -> put("person:person-li", stored("person:person-wang"));
        }
    }

    private byte[] stored(String owner) throws RocksDBException {
        return raw((db, keys) -> db.get(keys, owner.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String owner, byte @Nullable [] key) throws RocksDBException {
        raw((db, keys) -> {
            if (key == null) {
                db.delete(keys, owner.getBytes(StandardCharsets.UTF_8));
            } else {
                db.put(keys, owner.getBytes(StandardCharsets.UTF_8), key);
            }
            return null;
        });
    }

    private interface Act<T> {
        T on(RocksDB db, ColumnFamilyHandle keys) throws RocksDBException;
    }

    private <T> T raw(Act<T> act) throws RocksDBException {
        var names = RocksDB.listColumnFamilies(new Options(), folder.toString());
        var handles = new ArrayList<ColumnFamilyHandle>();
        try (var options = new DBOptions(); var db = RocksDB.open(options, folder.toString(), names.stream().map(ColumnFamilyDescriptor::new).toList(), handles)) {
            int keys = Stream.iterate(0, i -> i + 1).filter(i -> new String(names.get(i), StandardCharsets.UTF_8).equals("keys")).findFirst().orElseThrow();
            try {
                return act.on(db, handles.get(keys));
            } finally {
                handles.forEach(ColumnFamilyHandle::close);
            }
        }
    }
}
