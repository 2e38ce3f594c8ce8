package org.mingbai.platform.checkpoint.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.mongodb.MongoDbCommitStorage;
import org.mingbai.eventlog.mongodb.MongoDbOptions;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.platform.checkpoint.CheckpointMemoryConformance;

/** Also as two nodes have it, which sign the same log from one server. */
class MongoDbCheckpointMemoryTest extends CheckpointMemoryConformance {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";

    private final List<AutoCloseable> opened = new ArrayList<>();
    private String uri = "";

    @BeforeEach
    void findServer() {
        var server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        uri = server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
    }

    @AfterEach
    void drop() throws Exception {
        for (var each : opened) {
            each.close();
        }
        if (!uri.isEmpty()) {
            drop(uri);
            drop(uri + "-log");
        }
    }

    private static void drop(String database) {
        try (var client = MongoClients.create(database)) {
            client.getDatabase(String.valueOf(new ConnectionString(database).getDatabase())).drop();
        }
    }

    @Override
    protected CheckpointMemory open() {
        var memory = MongoDbCheckpointMemory.open(uri);
        opened.add(memory);
        return memory;
    }

    @Override
    protected boolean sharedByTwo() {
        return true;
    }

    private EventLog log() {
        var log = new SequencedEventLog(MongoDbCommitStorage.open(uri + "-log", MongoDbOptions.DEFAULT.trustingUnknown()), InstantSource.system());
        opened.add(log);
        return log;
    }

    private static void append(EventLog log, int serial) {
        var event = new NewEvent("noted", 1, Set.of(), ("event " + serial).getBytes(UTF_8));
        log.append(NewCommit.of(new UUID(1, serial), CommitMetadata.empty(), event), AppendCondition.none()).join();
    }

    private CheckpointSigner signer(EventLog log) {
        var tree = new MerkleLog(log);
        return new CheckpointSigner("test.example/log", new byte[32], tree, new Continuity(tree, open()));
    }

    @Test
    void two_nodes_sign_one_log_and_each_knows_what_the_other_signed() {
        var here = log();
        var there = log();
        var one = signer(here);
        var other = signer(there);
        for (int i = 1; i <= 20; i++) {
            append(i % 2 == 0 ? here : there, i);
            // the next is asked for at once, when that node may not have seen the commit yet
            var size = i % 2 == 0 ? here.tail() : there.tail();
            var signed = Checkpoint.verified((i % 2 == 0 ? one : other).sign(size).toString(), one.verifierKey());
            assertThat(open().read().checkpoint()).isEqualTo(signed);
            assertThat((i % 2 == 0 ? other : one).sign(1)).isNotNull();
        }
    }

    @Test
    void a_log_that_was_cut_off_on_the_server_is_signed_by_no_node_until_it_is_accepted() {
        var before = log();
        for (int i = 1; i <= 10; i++) {
            append(before, i);
        }
        signer(before).sign(10);
        before.close();
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(new ConnectionString(uri + "-log").getDatabase()).getCollection("commits").deleteMany(com.mongodb.client.model.Filters.gt("_id", 8L));
        }
        var one = signer(log());
        var other = signer(log());
        for (var signer : List.of(one, other)) {
            assertThatExceptionOfType(LogNotContinuedException.class).isThrownBy(() -> signer.sign(8)).withMessageContaining("the log ends at 8");
        }
        new Continuity(new MerkleLog(log()), open()).accept("put back on purpose", Instant.EPOCH);
        assertThat(one.sign(8)).isEqualTo(other.sign(8));
    }
}
