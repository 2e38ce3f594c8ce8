package org.mingbai.platform.identity.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.platform.identity.KeyDestroyedException;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.AtOnce;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreConformance;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;

/** Also with two stores on one database, as two nodes have them. */
class MongoDbKeyStoreTest extends KeyStoreConformance {

    private TestDatabase database;

    @BeforeEach
    void findServer() {
        database = new TestDatabase();
    }

    @AfterEach
    void drop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void what_one_node_seals_another_opens() {
        try (var here = open(); var there = open()) {
            here.createIfAbsent(KeyOwner.of(SUBJECT));
            var sealed = new Vault(here, MASTER).seal(TICKET, "text", "供热");

            assertThat(new Vault(there, MASTER).open(TICKET, "text", sealed)).contains("供热");
            assertThat(there.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Present.class);
            assertThat(there.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Missing.class);
        }
    }

    @Test
    void what_one_node_erases_no_other_can_find_or_make_again() {
        try (var maker = open(); var here = open(); var there = open()) {
            maker.createIfAbsent(KeyOwner.of(SUBJECT));

            assertThat(here.destroy(KeyOwner.of(SUBJECT))).isTrue();
            assertThat(here.destroy(KeyOwner.of(SUBJECT))).isFalse();

            assertThat(here.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class);
            assertThat(there.find(KeyOwner.of(SUBJECT))).isInstanceOf(KeyLookup.Destroyed.class);
            assertThatThrownBy(() -> there.createIfAbsent(KeyOwner.of(SUBJECT))).isInstanceOf(KeyDestroyedException.class);
        }
    }

    @Test
    void of_all_who_seal_for_one_owner_on_two_nodes_all_get_one_key() {
        try (var here = open(); var there = open()) {
            var nodes = List.of(here, there);
            for (int i = 0; i < 10; i++) {
                var owner = new KeyOwner("ticket", "t" + i);
                assertThat(AtOnce.run(turn -> new Vault(nodes.get(turn % 2), MASTER).seal(owner, "text", "供热")))
                        .allSatisfy(sealed -> assertThat(new Vault(here, MASTER).open(owner, "text", sealed)).contains("供热"));
            }
        }
    }

    private MongoDbKeyStore open() {
        return MongoDbKeyStore.open(database.uri, MASTER);
    }

    @Override
    protected KeyStore open(MasterKey master) {
        return MongoDbKeyStore.open(database.uri, master);
    }
}
