package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Somebody changes the database under nodes of both sides. Each recomputes the log for itself, and all say the same. */
class TamperedDatabaseTest {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";
    private static final String NAME = "mingbai-tampered-" + UUID.randomUUID();

    @TempDir
    Path folder;
    private String server = "";
    private MongoClient client;
    private MongoCollection<Document> commits;
    private final List<Node> nodes = new ArrayList<>();

    @BeforeEach
    void findServer() {
        var given = System.getenv(SERVER);
        Assumptions.assumeTrue(given != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        server = given.replaceAll("/*$", "");
        client = MongoClients.create(server);
        commits = client.getDatabase(NAME).getCollection("commits");
    }

    @AfterEach
    void stop() throws Exception {
        stopNodes();
        if (client != null) {
            client.getDatabase(NAME).drop();
            client.getDatabase(NAME + "-keys").drop();
            client.close();
        }
    }

    private void stopNodes() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        nodes.clear();
    }

    private Node start(String side) throws Exception {
        var node = Node.start(side, folder.resolve(UUID.randomUUID().toString()), Map.of(
                "MINGBAI_STORAGE", "mongodb",
                "MINGBAI_MONGODB_URI", server + "/" + NAME,
                "MINGBAI_MONGODB_KEYS_URI", server + "/" + NAME + "-keys",
                "MINGBAI_MONGODB_TRUST_UNKNOWN", "true",
                "MINGBAI_VERIFICATION_PAUSE", "100ms",
                "MINGBAI_CHECKPOINT_EVERY", "1s",
                "MINGBAI_MASTER_KEY", "m0lPqD4b8sQeT1Zr7yVxkJcU2wNfHgA9oE5tKiR6LuY="));
        nodes.add(node);
        return node;
    }

    @Test
    void what_is_changed_or_cut_off_is_told_by_the_nodes_of_both_sides() throws Exception {
        var command = start("command").awaitHealth();
        start("query");
        start("query");
        for (var node : nodes) {
            node.awaitHealth();
        }
        var answered = command.as("operator").post("/api/calls", body("line", "policy", "caller", body("disclosure", "anonymous"), "subject", "咨询",
                "text", "咨询政策", "outcome", "answered", "answer", "已答复")).expect(201);
        Await.until("it is signed without anybody asking", () -> signed() >= answered.position());
        all("UP", true);

        var second = commits.find(Filters.eq(2L)).first();
        var bytes = second.get("bytes", Binary.class).getData().clone();
        bytes[bytes.length - 1] ^= 1;
        commits.replaceOne(Filters.eq(2L), new Document(second).append("bytes", new Binary(bytes)));
        all("LOG_DAMAGED", false);
        assertThat(verification(nodes.getLast()).path("firstBad").asLong()).isEqualTo(2);
        commits.replaceOne(Filters.eq(2L), second);
        all("UP", true);

        var tags = new ArrayList<>(second.getList("tags", String.class));
        tags.add("person:forged");
        commits.replaceOne(Filters.eq(2L), new Document(second).append("tags", tags));
        all("LOG_DAMAGED", false);
        assertThat(verification(nodes.getLast()).path("reason").asString()).contains("no such event stands there");
        tags.removeFirst();
        commits.replaceOne(Filters.eq(2L), new Document(second).append("tags", tags));
        Await.until("an entry is missing", () -> verification(nodes.getLast()).path("reason").asString().contains("is not found by its tag"));
        commits.replaceOne(Filters.eq(2L), second);
        all("UP", true);

        long tail = commits.find().sort(Sorts.descending("_id")).first().getLong("_id");
        Await.until("the end is signed", () -> signed() == tail);
        commits.deleteOne(Filters.eq(tail));
        all("LOG_DAMAGED", false);
        stopNodes();
        start("query");
        start("command");
        for (var node : nodes) {
            node.awaitHealth();
        }
        assertThat(verification(nodes.getFirst()).path("state").asString()).isEqualTo("cut-off");
        assertThat(verification(nodes.getFirst()).path("firstBad").asLong()).isEqualTo(tail);
    }

    private long signed() {
        var last = client.getDatabase(NAME + "-keys").getCollection("checkpoints").find(Filters.eq("last")).first();
        return last == null ? 0 : last.getLong("size");
    }

    private void all(String health, boolean ok) {
        for (var node : nodes) {
            Await.until("health says " + health, () -> new Api("http://127.0.0.1:" + node.port(), null).get("/actuator/health").text("status").equals(health));
        }
        for (var node : nodes.subList(1, nodes.size())) {
            assertThat(verification(node).path("ok").asBoolean()).isEqualTo(ok);
        }
    }

    private static JsonNode verification(Node node) {
        return node.as("operator").get("/api/log/verification").expect(200).body();
    }
}
