package org.mingbai.eventlog.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A server whose settings could lose what it acknowledged is refused; the message says which setting, and why. */
class ServerSettingsTest {

    /** What a well-kept replica set of MongoDB 8 answers; without an answer a command is not known. */
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "hello", "{setName: 'rs0', maxWireVersion: 25}",
            "serverStatus", "{storageEngine: {name: 'wiredTiger', persistent: true}}",
            "replSetGetConfig", "{config: {writeConcernMajorityJournalDefault: true}}",
            "getDefaultRWConcern", "{defaultWriteConcern: {w: 'majority', wtimeout: 0}, defaultWriteConcernSource: 'implicit'}"));

    private Document answer(Document command) {
        String answer = answers.get(command.keySet().iterator().next());
        if (answer == null) {
            throw new MongoCommandException(BsonDocument.parse("{ok: 0, code: 59, errmsg: 'no such command'}"), new ServerAddress());
        }
        return Document.parse(answer);
    }

    private void require(boolean trustUnknown) {
        ServerSettings.require(this::answer, trustUnknown);
    }

    private void assertRefused(String... parts) {
        for (boolean trustUnknown : new boolean[] {false, true}) {
            assertThatThrownBy(() -> require(trustUnknown)).isInstanceOf(UnsafeServerException.class).hasMessageContainingAll(parts);
        }
    }

    @Test
    void a_well_kept_replica_set_is_accepted() {
        assertThatCode(() -> require(false)).doesNotThrowAnyException();
        answers.put("getDefaultRWConcern", "{}");
        assertThatCode(() -> require(false)).doesNotThrowAnyException();
    }

    @Test
    void no_replica_set_is_refused() {
        answers.put("hello", "{maxWireVersion: 25}");
        assertRefused("not a member of a replica set", "may be rolled back", "replSetName");
    }

    @Test
    void a_version_too_old_is_refused() {
        answers.put("hello", "{setName: 'rs0', maxWireVersion: 7}");
        assertRefused("older than 4.2");
    }

    @Test
    void a_storage_engine_in_memory_is_refused() {
        answers.put("serverStatus", "{storageEngine: {name: 'inMemory', persistent: false}}");
        assertRefused("inMemory", "keeps nothing on disk");
    }

    @Test
    void majorities_without_a_journal_are_refused() {
        answers.put("replSetGetConfig", "{config: {writeConcernMajorityJournalDefault: false}}");
        assertRefused("writeConcernMajorityJournalDefault is false", "before its journal is on disk", "rs.reconfig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{w: 1}", "{w: 0}", "{w: 1, j: true}", "{w: 'majority', j: false}"})
    void a_default_write_concern_that_loses_writes_is_refused(String concern) {
        answers.put("getDefaultRWConcern", "{defaultWriteConcern: " + concern + "}");
        assertRefused("the default write concern is {\"w\"", "loses acknowledged writes when the primary changes", "setDefaultRWConcern");
    }

    @Test
    void a_version_whose_own_default_is_one_member_is_refused_while_none_is_set() {
        answers.put("hello", "{setName: 'rs0', maxWireVersion: 9}");
        answers.put("getDefaultRWConcern", "{}");
        assertRefused("the default write concern is w: 1, because none is set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serverStatus", "replSetGetConfig", "getDefaultRWConcern"})
    void what_a_server_does_not_tell_is_refused_by_name_unless_it_is_trusted_and_stands_in_the_log(String command) {
        answers.remove(command);
        assertThatThrownBy(() -> require(false)).isInstanceOf(UnsafeServerException.class)
                .hasMessageContainingAll("does not tell", "(" + command + ")", "MongoDbOptions.trustingUnknown");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger logger = (Logger) LoggerFactory.getLogger(ServerSettings.class);
        logger.addAppender(told);
        try {
            require(true);
        } finally {
            logger.detachAppender(told);
        }
        assertThat(told.list).singleElement().extracting(ILoggingEvent::getFormattedMessage).asString().contains("does not tell", command);
    }

    /** Over a real connection, where the server can be started as one that is no replica set. */
    @Test
    void a_real_server_without_a_replica_set_is_refused(@TempDir Path folder) throws Exception {
        try (OwnServer server = OwnServer.standaloneIn(folder)) {
            assertThatThrownBy(() -> MongoDbCommitStorage.open(server.database(), MongoDbOptions.DEFAULT.trustingUnknown()))
                    .isInstanceOf(UnsafeServerException.class).hasMessageContaining("not a member of a replica set");
        }
    }

    @Test
    void a_real_server_opens_if_it_tells_or_is_trusted() {
        String uri = TestMongo.database();
        try {
            MongoDbCommitStorage.open(uri).close();
        } catch (UnsafeServerException e) {
            assertThat(e).hasMessageContaining("does not tell");
            MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown()).close();
        }
        TestMongo.drop(uri);
    }
}
