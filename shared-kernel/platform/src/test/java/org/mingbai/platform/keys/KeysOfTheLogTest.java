package org.mingbai.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.ErasedKind;
import org.mingbai.access.events.ErasureBasis;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyMissingException;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.StoreProblem;

class KeysOfTheLogTest {

    private static final MasterKey MASTER = MasterKey.ofBase64(
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII)));
    private static final CallId CALL = new CallId("call-1");
    private static final UnitCode UNIT = new UnitCode("130100");

    @TempDir
    Path folder;
    private final EventLog log = log();

    @Test
    void keys_that_are_complete_are_no_problem_and_are_looked_at_from_there_on_only() {
        try (var keys = open("keys")) {
            name(keys, "li");
            assertThat(look(keys)).hasSize(0);
            assertThat(keys.note("complete-up-to")).endsWith(" 1 " + new Lineage(log).at(1).hash());
        }
    }

    @Test
    void keys_that_were_put_back_lack_what_came_after_them() {
        try (var keys = open("keys")) {
            name(keys, "li");
            look(keys);
            keys.checkpoint(folder.resolve("backup"));
            name(keys, "wang");
            name(keys, "zhao");
            assertThat(look(keys)).hasSize(0);
        }
        try (var keys = open("backup")) {
            var vault = new Vault(keys, MASTER);
            var found = look(keys, vault);
            assertThat(found).extracting(StoreProblem::name, StoreProblem::grave).containsExactly(org.assertj.core.groups.Tuple.tuple("keys-older-than-log", true));
            assertThat(found.getFirst().arguments()).containsExactly("2", "person:person-wang");
            assertThatThrownBy(() -> vault.seal(owner("wang"), "name", "王")).as("a new key would lock out the right one").isInstanceOf(KeyMissingException.class);
            assertThat(keys.find(owner("wang"))).isInstanceOf(KeyLookup.Missing.class);
            vault.seal(owner("somebody new"), "name", "钱");
            vault.erase(owner("wang"));
            assertThat(vault.missing().count()).as("erased on record").isOne();
            assertThat(look(keys).getFirst().arguments()).as("at the next start, too").containsExactly("1", "person:person-zhao");
        }
    }

    @Test
    void a_key_that_an_erasure_on_record_destroyed_is_not_missed() {
        try (var keys = open("keys")) {
            look(keys);
            keys.checkpoint(folder.resolve("backup"));
            call(keys);
            erase(keys);
        }
        try (var keys = open("backup")) {
            assertThat(look(keys).getFirst().arguments()).as("the erasure's own reason").containsExactly("1", "erasure:erasure-1");
        }
    }

    @Test
    void keys_of_another_log_are_looked_at_from_the_beginning() {
        try (var keys = open("keys")) {
            name(keys, "li");
            try (var other = log()) {
                for (int i = 0; i < 5; i++) {
                    append(other, new UnitLeadNamed(UNIT, person("wang"), new SealedText("secret"), Instant.EPOCH));
                }
                assertThat(look(other, keys, new Vault(keys, MASTER)).getFirst().arguments()).containsExactly("1", "person:person-wang");
            }
            assertThat(look(keys)).hasSize(0);
        }
    }

    @Test
    void a_log_that_was_put_back_has_all_its_keys() {
        try (var keys = open("keys")) {
            name(keys, "li");
            look(keys);
            try (var empty = log()) {
                assertThat(look(empty, keys, new Vault(keys, MASTER))).hasSize(0);
            }
        }
    }

    private RocksDbKeyStore open(String name) {
        return RocksDbKeyStore.open(folder.resolve(name), MASTER);
    }

    private static PersonId person(String name) {
        return new PersonId("person-" + name.replace(' ', '-'));
    }

    private static KeyOwner owner(String person) {
        return KeyOwner.of(person(person));
    }

    private List<StoreProblem> look(RocksDbKeyStore keys) {
        return look(keys, new Vault(keys, MASTER));
    }

    private List<StoreProblem> look(RocksDbKeyStore keys, Vault vault) {
        return look(log, keys, vault);
    }

    private static List<StoreProblem> look(EventLog log, RocksDbKeyStore keys, Vault vault) {
        var looking = new KeysOfTheLog(log, keys, new Lineage(log), vault.missing());
        looking.look();
        return looking.problems();
    }

    private void name(RocksDbKeyStore keys, String person) {
        append(log, new UnitLeadNamed(UNIT, person(person), new Vault(keys, MASTER).seal(owner(person), "name", "某人"), Instant.EPOCH));
    }

    private void call(RocksDbKeyStore keys) {
        var vault = new Vault(keys, MASTER);
        var owner = KeyOwner.of(CALL);
        append(log, new CallReceived(CALL, HotlineLine.POLICY, new CallerRef(Disclosure.ANONYMOUS, null, null), CallOutcome.ANSWERED, null,
                vault.seal(owner, "subject", "问"), vault.seal(owner, "text", "问"), vault.seal(owner, "answer", "答"), null, Instant.EPOCH));
    }

    private void erase(RocksDbKeyStore keys) {
        var id = new ErasureId("erasure-1");
        append(log, new PersonalDataErased(id, null, null, List.of(UNIT), List.of(new ErasedKey(ErasedKind.CALL, CALL.value())), ErasureBasis.CONSENT_WITHDRAWN,
                new AccountId("discipline"), new Vault(keys, MASTER).seal(KeyOwner.of(id), "reason", "撤回"), Instant.EPOCH));
    }

    private static EventLog log() {
        return new SequencedEventLog(new MemoryCommitStorage(), InstantSource.system());
    }

    private static void append(EventLog to, DomainEvent event) {
        var type = event.getClass();
        to.append(new NewCommit(UUID.randomUUID(), CommitMetadata.empty(), List.of(new NewEvent(EventTypes.nameOf(type), EventTypes.versionOf(type),
                event.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toSet()), EventJson.write(event)))),
                AppendCondition.none()).join();
    }
}
