package org.mingbai.platform.identity.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.platform.identity.KeyDestroyedException;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreClosedException;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.WrongMasterKeyException;

/** Two stores on one database, as two nodes have them. */
class MongoDbKeyStoreTest {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";
    private static final String PHONE = "index-of-a-phone-0123456789";

    private String uri = "";

    @BeforeEach
    void findServer() {
        var server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        uri = server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
    }

    @AfterEach
    void drop() {
        if (!uri.isEmpty()) {
            try (var client = MongoClients.create(uri)) {
                client.getDatabase(String.valueOf(new ConnectionString(uri).getDatabase())).drop();
            }
        }
    }

    @Test
    void what_one_node_seals_another_opens() {
        try (var here = open(); var there = open()) {
            here.findOrCreateSubject(PHONE, () -> SUBJECT);
            var sealed = new Vault(here, MASTER).seal(TICKET, "text", "供热");

            assertThat(new Vault(there, MASTER).open(TICKET, "text", sealed)).contains("供热");
            assertThat(there.findSubject(PHONE)).contains(SUBJECT);
            assertThat(there.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Present.class);
            assertThat(there.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Missing.class);
        }
    }

    @Test
    void another_master_key_is_refused() {
        open().close();
        assertThatThrownBy(() -> MongoDbKeyStore.open(uri, OTHER_MASTER)).isInstanceOf(WrongMasterKeyException.class)
                .hasMessageContaining("MINGBAI_MASTER_KEY");
    }

    @Test
    void what_one_node_erases_no_other_can_find_or_make_again() {
        try (var here = open(); var there = open()) {
            there.findOrCreateSubject(PHONE, () -> SUBJECT);

            assertThat(here.destroy(KeyOwner.of(SUBJECT))).isTrue();
            assertThat(here.destroy(KeyOwner.of(SUBJECT))).isFalse();

            assertThat(here.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class);
            assertThat(there.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class);
            assertThat(there.findSubject(PHONE)).isEmpty();
            assertThatThrownBy(() -> there.createIfAbsent(KeyOwner.of(SUBJECT))).isInstanceOf(KeyDestroyedException.class);
        }
    }

    @Test
    void an_owner_can_be_erased_before_it_ever_had_a_key() {
        try (var keys = open()) {
            assertThat(keys.destroy(TICKET)).isFalse();
            assertThatThrownBy(() -> keys.createAll(List.of(TICKET, OTHER_TICKET))).isInstanceOf(KeyDestroyedException.class);
            assertThat(keys.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Present.class);
        }
    }

    @Test
    void of_all_callers_on_two_nodes_with_one_phone_all_are_one_subject_and_for_one_owner_all_get_one_key() {
        try (var here = open(); var there = open()) {
            var nodes = List.of(here, there);
            var made = new AtomicInteger();
            for (int i = 0; i < 10; i++) {
                var phone = "phone-" + i;
                var owner = new KeyOwner("ticket", "t" + i);
                assertThat(new HashSet<>(atOnce(nodes, node -> () -> node.findOrCreateSubject(phone,
                        () -> new SubjectId("subject-" + made.incrementAndGet()))))).hasSize(1);
                assertThat(atOnce(nodes, node -> () -> new Vault(node, MASTER).seal(owner, "text", "供热")))
                        .allSatisfy(sealed -> assertThat(new Vault(here, MASTER).open(owner, "text", sealed)).contains("供热"));
            }
        }
    }

    @Test
    void a_closed_store_says_so() {
        var keys = open();
        keys.close();
        assertThatThrownBy(() -> keys.find(TICKET)).isInstanceOf(KeyStoreClosedException.class);
    }

    private interface Task<T> {
        Callable<T> on(KeyStore node);
    }

    private static <T> List<T> atOnce(List<MongoDbKeyStore> nodes, Task<T> task) {
        var together = new CyclicBarrier(8);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> {
                together.await(20, TimeUnit.SECONDS);
                return task.on(nodes.get(i % nodes.size())).call();
            })).toList()) {
                answers.add(each.get(20, TimeUnit.SECONDS));
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return answers;
    }

    private MongoDbKeyStore open() {
        return MongoDbKeyStore.open(uri, MASTER);
    }
}
