package org.mingbai.platform.identity.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_MASTER;
import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import static org.mingbai.platform.identity.Keys.TICKET;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.MasterKeyRotationConformance;
import org.mingbai.platform.identity.WrongMasterKeyException;

class MongoDbRotationTest extends MasterKeyRotationConformance {

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
    void a_node_with_both_keys_works_on_and_one_with_the_former_alone_says_which_key_it_lacks() {
        try (var left = open(MASTER); var node = open(OTHER_MASTER.succeeding(MASTER)); var tool = open(OTHER_MASTER.succeeding(MASTER))) {
            left.createIfAbsent(TICKET);
            tool.rewrap(_ -> { });
            node.createIfAbsent(OTHER_TICKET);

            assertThat(node.find(TICKET)).isInstanceOf(KeyLookup.Present.class);
            assertThatThrownBy(() -> left.find(OTHER_TICKET)).isInstanceOf(WrongMasterKeyException.class).hasMessageContaining("was not given");
        }
    }

    @Override
    protected int moreThanOnePage() {
        return 230;
    }

    @Override
    protected KeyStore open(MasterKey master) {
        return MongoDbKeyStore.open(database.uri, master);
    }
}
