package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.Verification;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.mongodb.MongoDbCommitStorage;
import org.mingbai.eventlog.mongodb.MongoDbOptions;

/**
 * Two command nodes and two query nodes as processes of their own, on one MongoDB, behind a proxy that knows methods only. One of each
 * side is killed at work: nobody who was answered loses anything, and the others go on. The command nodes fold their lists each for
 * itself, the query nodes share their views, so the one that lives must take over what the other folded.
 */
class SplitDeploymentTest {
    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";
    private static final int DESKS = 4;
    private static final int CALLS_EACH = 10;
    private static final String NAME = "mingbai-split-" + UUID.randomUUID();

    @TempDir
    Path folder;

    private String server = "";
    private final List<Node> nodes = new ArrayList<>();

    @BeforeEach
    void findServer() {
        var given = System.getenv(SERVER);
        Assumptions.assumeTrue(given != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        server = given.replaceAll("/*$", "");
    }

    @AfterEach
    void stop() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        if (!server.isEmpty()) {
            try (var client = MongoClients.create(server)) {
                client.getDatabase(NAME).drop();
                client.getDatabase(NAME + "-keys").drop();
                client.getDatabase(NAME + "-views").drop();
            }
        }
    }

    /** What the operator was told: it must be so for ever after. */
    private record Told(String ticket, long position) {
    }

    @Test
    void a_killed_node_of_each_side_takes_nothing_with_it_that_anybody_was_told() throws Exception {
        var commands = List.of(start("command"), start("command"));
        var queries = List.of(start("query"), start("query"));
        for (var node : nodes) {
            node.awaitHealth();
        }
        try (var proxy = new MethodProxy(commands.stream().map(Node::port).toList(), queries.stream().map(Node::port).toList())) {
            establish(proxy);
            signInThroughBothSides(proxy);
            var told = workWhileNodesDie(proxy, () -> {
                commands.getFirst().kill();
                queries.getFirst().kill();
                return null;
            });
            assertThat(told).hasSize(DESKS * CALLS_EACH).extracting(Told::ticket).doesNotHaveDuplicates();
            assertBoardHas(proxy, told);
            assertLogHas(told, queries.getLast());
        }
    }

    private Node start(String side) throws Exception {
        var node = Node.start(side, folder.resolve(side + "-" + nodes.size()), Map.of(
                "MINGBAI_STORAGE", "mongodb",
                "MINGBAI_MONGODB_URI", server + "/" + NAME,
                "MINGBAI_MONGODB_KEYS_URI", server + "/" + NAME + "-keys",
                "MINGBAI_MONGODB_VIEWS_URI", side.equals("query") ? server + "/" + NAME + "-views" : "",
                "MINGBAI_MONGODB_TRUST_UNKNOWN", "true",
                "MINGBAI_MASTER_KEY", "m0lPqD4b8sQeT1Zr7yVxkJcU2wNfHgA9oE5tKiR6LuY="));
        nodes.add(node);
        return node;
    }

    /** Each request may reach another command node: what one was told, the other knows. */
    private static void establish(MethodProxy proxy) {
        var admin = proxy.as("admin");
        admin.post("/api/units", body("code", Tickets.UNIT, "name", "劳动保障监察支队", "kind", "section")).expect(201);
        admin.post("/api/posts", body("id", Tickets.POST, "unit", Tickets.UNIT, "name", "监察岗")).expect(201);
        for (var seat : List.of("a", "b")) {
            admin.post("/api/posts/" + Tickets.POST + "/holders", body("holder", seat, "person", "person-" + seat, "name", "经办人")).expect(201);
        }
    }

    private static void signInThroughBothSides(MethodProxy proxy) {
        var browser = new FormClient(proxy.address());
        assertThat(browser.signIn("operator", "wrong").statusCode()).isEqualTo(303);
        assertThat(browser.signIn("operator", "mingbai").statusCode()).isEqualTo(302);
        for (int i = 0; i < 4; i++) {
            assertThat(browser.get("/intake").statusCode()).isEqualTo(200);
        }
    }

    private static Queue<Told> workWhileNodesDie(MethodProxy proxy, java.util.concurrent.Callable<Void> deaths) throws Exception {
        var told = new ConcurrentLinkedQueue<Told>();
        var done = new AtomicInteger();
        try (var desks = Executors.newFixedThreadPool(DESKS)) {
            var working = new ArrayList<Future<?>>();
            for (int desk = 0; desk < DESKS; desk++) {
                working.add(desks.submit(() -> {
                    for (int call = 0; call < CALLS_EACH; call++) {
                        told.add(handle(proxy));
                        done.incrementAndGet();
                    }
                }));
            }
            Await.until("a third of the work is done", () -> done.get() >= DESKS * CALLS_EACH / 3 || working.stream().anyMatch(Future::isDone));
            deaths.call();
            for (var each : working) {
                each.get();
            }
        }
        return told;
    }

    /** A call is logged, dispatched and accepted, and its file is read at once, from whichever nodes the proxy finds. */
    private static Told handle(MethodProxy proxy) {
        var ticket = acknowledged(proxy, "operator", "/api/calls", Tickets.call(), 201).text("ticket");
        acknowledged(proxy, "dispatcher", "/api/tickets/" + ticket + "/dispatch", body("unit", Tickets.UNIT, "post", Tickets.POST), 200);
        var accepted = acknowledged(proxy, "handler", "/api/tickets/" + ticket + "/accept", body(), 200);
        var file = proxy.as("handler").get("/api/tickets/" + ticket + "?min-position=" + accepted.position()).expect(200);
        assertThat(file.text("state")).isEqualTo("accepted");
        return new Told(ticket, accepted.position());
    }

    /** As the pages do it: what was not answered is sent again under the same key. */
    private static Api.Answer acknowledged(MethodProxy proxy, String account, String path, Map<String, ?> body, int status) {
        var key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 20; attempt++) {
            var answer = proxy.as(account).post(path, body, "Idempotency-Key", key);
            if (answer.status() != 502) {
                return answer.expect(status);
            }
        }
        throw new AssertionError("nobody answered " + path);
    }

    private static void assertBoardHas(MethodProxy proxy, Queue<Told> told) {
        long last = told.stream().mapToLong(Told::position).max().orElseThrow();
        var board = shownUpTo(last, proxy.as("leader"), "/api/tickets?size=200&min-position=" + last);
        assertThat(board.body().path("items").valueStream().map(item -> item.path("number").asString()))
                .containsExactlyInAnyOrderElementsOf(told.stream().map(Told::ticket).toList());
    }

    /** Until the living node has taken over the views of the dead one, who asks for the newest is told to ask again. */
    private static Api.Answer shownUpTo(long position, Api reader, String path) {
        var answers = new ArrayList<Api.Answer>();
        Await.until("the views show position " + position, () -> {
            answers.add(reader.get(path));
            return answers.getLast().status() != 503;
        });
        return answers.getLast().expect(200);
    }

    private void assertLogHas(Queue<Told> told, Node survivor) {
        try (EventLog log = new SequencedEventLog(MongoDbCommitStorage.open(server + "/" + NAME, MongoDbOptions.DEFAULT.trustingUnknown()),
                InstantSource.system())) {
            var verified = log.verify(1, Long.MAX_VALUE);
            assertThat(verified).isInstanceOf(Verification.Intact.class);
            var times = new HashMap<String, Integer>();
            log.read(1).flatMap(commit -> commit.events().stream()).forEach(event -> whatIsThereOnce(event).forEach(
                    thing -> times.merge(thing, 1, Integer::sum)));
            assertThat(told).allSatisfy(each -> assertThat(times).containsEntry("intake.ticket-opened " + each.ticket(), 1)
                    .containsEntry("handling.ticket-accepted " + each.ticket(), 1));
            assertThat(times.keySet().stream().filter(thing -> thing.startsWith("intake.ticket-opened"))).hasSameSizeAs(told);
            assertThat(times.values()).as("what two nodes ship at their first start is there once").containsOnly(1);
            assertThat(Long.parseLong(survivor.as("leader").get("/api/tickets?min-position=" + log.tail()).expect(200).header("Log-Position")))
                    .isGreaterThanOrEqualTo(log.tail());
        }
    }

    private static Stream<String> whatIsThereOnce(RecordedEvent event) {
        return switch (event.name()) {
            case "intake.ticket-opened", "handling.ticket-accepted" -> tagged(event, "ticket");
            case "organisation.unit-established" -> tagged(event, "unit").limit(1);
            case "commitment.procedure-card-published" -> tagged(event, "card");
            case "accountability.fault-catalogue-published", "accountability.sanction-policy-published" -> Stream.of(event.name());
            default -> Stream.empty();
        };
    }

    private static Stream<String> tagged(RecordedEvent event, String key) {
        return event.tags().stream().filter(tag -> tag.key().equals(key)).map(Tag::value).sorted().map(value -> event.name() + " " + value);
    }
}
