package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.view.Projection;

import tools.jackson.databind.JsonNode;

/** An event of which this software knows nothing stands in the log, about one ticket. Everything else goes on, and an update mends it. */
class UnreadableEventTest {

    private static final String LATER = "handling.ticket-accepted-by-phone";
    /** So many commits behind, views are brought up in one go. */
    private static final int FAR = 5_200;

    @TempDir
    Path data;

    @Test
    void one_ticket_waits_for_the_update_and_nothing_else_does() {
        String waiting;
        String other;
        String third;
        try (var mingbai = Mingbai.start(data)) {
            var tickets = new Tickets(mingbai);
            waiting = tickets.dispatched();
            other = tickets.dispatched();
            third = tickets.accepted();
            long unknown = put(mingbai, LATER, waiting, accepted(waiting));
            mingbai.as("handler").post("/api/tickets/" + other + "/accept", body()).expect(200);
            put(mingbai, "handling.ticket-pondered", third, "no JSON".getBytes(StandardCharsets.UTF_8));

            theOthersGoOn(mingbai, other);
            itIsNamed(mingbai, unknown, waiting);
            nothingIsDecidedOrAnsweredOnIt(mingbai, waiting);
            theLogShowsItAsItStands(mingbai, unknown);
            theClockGoesOnForTheOthers(mingbai, other, waiting);
        }
        try (var mingbai = Mingbai.start(data)) {
            assertThat(state(mingbai, waiting)).isEqualTo("dispatched");
            assertThat(parked(mingbai).stream().filter(item -> item.path("event").asString().equals(LATER)).map(item -> item.path("view").asString()))
                    .containsExactlyInAnyOrderElementsOf(mingbai.beans(Projection.class).stream().map(Projection::name).toList());
            putMany(mingbai, other);
        }
        deleteViews();
        try (var mingbai = Mingbai.start(data)) {
            assertThat(state(mingbai, other)).as("built anew").isEqualTo("accepted");
            assertThat(state(mingbai, waiting)).isEqualTo("dispatched");
            assertThat(parked(mingbai, waiting)).isNotEmpty();
            healthy(mingbai);
        }
        try (var mingbai = Mingbai.start(data, UpdatedLog.reading(LATER, "handling.ticket-accepted"))) {
            Await.until("the update has folded it", () -> parked(mingbai, waiting).isEmpty());
            Await.until("the board shows it", () -> state(mingbai, waiting).equals("accepted"));
            var file = mingbai.as("handler").get("/api/tickets/" + waiting).expect(200).body();
            assertThat(file.path("state").asString()).isEqualTo("accepted");
            mingbai.as("handler").post("/api/tickets/" + waiting + "/note", body("text", "又可以办理了")).expect(200);
            assertThat(parked(mingbai, third)).as("what this update does not know either").isNotEmpty();
        }
    }

    private static void theOthersGoOn(Mingbai mingbai, String other) {
        assertThat(state(mingbai, other)).isEqualTo("accepted");
        healthy(mingbai);
    }

    private static void itIsNamed(Mingbai mingbai, long position, String waiting) {
        assertThat(parked(mingbai, waiting)).hasSizeGreaterThan(4).allSatisfy(item -> {
            assertThat(item.path("position").asLong()).isEqualTo(position);
            assertThat(item.path("event").asString()).isEqualTo(LATER);
            assertThat(item.path("reason").asString()).isEqualTo("unknown event " + LATER + ", version 1");
        });
        var page = mingbai.as("discipline").send(mingbai.as("discipline").request("/log").setHeader("Accept", "text/html"));
        assertThat(page.expect(200).http().body()).contains("未能计入视图的事件", "unknown event " + LATER);
    }

    private static void nothingIsDecidedOrAnsweredOnIt(Mingbai mingbai, String waiting) {
        long tail = tail(mingbai);
        var refused = mingbai.as("handler").post("/api/tickets/" + waiting + "/note", body("text", "记一笔")).expect(503);
        assertThat(refused.problem()).isEqualTo("event-not-readable");
        assertThat(refused.text("detail")).contains(LATER, "更新软件");
        assertThat(mingbai.as("handler").post("/api/tickets/" + waiting + "/note", body("text", "记一笔"), "Accept-Language", "en").expect(503)
                .text("detail")).contains(LATER, "update the software");
        assertThat(mingbai.as("handler").get("/api/tickets/" + waiting).expect(503).problem()).isEqualTo("event-not-readable");
        var page = mingbai.as("handler").send(mingbai.as("handler").request("/tickets/" + waiting).setHeader("Accept", "text/html"));
        assertThat(page.expect(503).http().body()).contains(LATER, "更新软件");
        mingbai.anonymously().get("/public/tickets/" + waiting + "?code=wrong").expect(404);
        assertThat(tail(mingbai)).as("nothing was appended").isEqualTo(tail);
    }

    private static void theLogShowsItAsItStands(Mingbai mingbai, long position) {
        var commits = mingbai.as("discipline").get("/api/log/commits?size=20&from=" + position).expect(200).body().path("items");
        var event = commits.get(0).path("events").get(0);
        assertThat(event.path("name").asString()).isEqualTo(LATER);
        assertThat(event.path("payload").path("ticket").asString()).isNotBlank();
        assertThat(commits.get(2).path("events").get(0).path("payload").asString()).as("bytes that are no JSON, in base64").isEqualTo("bm8gSlNPTg==");
        assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("ok").asBoolean()).isTrue();
    }

    /** Whether this one is late nobody can say; those that are late climb, and the list of what is due is worked off. */
    private static void theClockGoesOnForTheOthers(Mingbai mingbai, String other, String waiting) {
        mingbai.as("admin").post("/api/demo/clock", body("advance", "P200D")).expect(200);
        assertThat(mingbai.as("handler").get("/api/tickets/" + other).expect(200).body().path("level").asInt()).isEqualTo(3);
        mingbai.as("admin").post("/api/posts/" + Tickets.POST + "/presence", body("holder", "a", "present", false)).expect(200);
        mingbai.as("admin").post("/api/posts/" + Tickets.POST + "/presence", body("holder", "a", "present", true)).expect(200);
        assertThat(mingbai.as("handler").get("/api/tickets/" + waiting).expect(503).problem()).isEqualTo("event-not-readable");
    }

    private static void healthy(Mingbai mingbai) {
        assertThat(mingbai.anonymously().get("/actuator/health").expect(200).text("status")).isEqualTo("UP");
    }

    private static String state(Mingbai mingbai, String ticket) {
        var found = mingbai.as("leader").get("/api/tickets?q=" + ticket + "&min-position=" + tail(mingbai)).expect(200).body().path("items");
        return found.valueStream().filter(item -> item.path("number").asString().equals(ticket)).findFirst().orElseThrow().path("state").asString();
    }

    private static List<JsonNode> parked(Mingbai mingbai, String ticket) {
        return parked(mingbai).stream().filter(item -> item.path("sequence").asString().equals(ticket)).toList();
    }

    private static List<JsonNode> parked(Mingbai mingbai) {
        return mingbai.as("discipline").get("/api/parked-events").expect(200).body().path("items").valueStream().toList();
    }

    private static long tail(Mingbai mingbai) {
        return mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
    }

    private static byte[] accepted(String ticket) {
        return EventJson.write(new TicketAccepted(new TicketNumber(ticket), null, Instant.now()));
    }

    private static long put(Mingbai mingbai, String name, String ticket, byte[] payload) {
        return ((AppendResult.Appended) append(mingbai, name, ticket, payload).join()).position();
    }

    private static CompletableFuture<AppendResult> append(Mingbai mingbai, String name, String ticket, byte[] payload) {
        var event = new NewEvent(name, 1, Set.of(new Tag("ticket", ticket)), payload);
        return mingbai.bean(EventLog.class).append(NewCommit.of(UUID.randomUUID(), CommitMetadata.empty(), event), AppendCondition.none());
    }

    /** Accepted again and again, which changes nothing that is shown. */
    private static void putMany(Mingbai mingbai, String ticket) {
        var payload = accepted(ticket);
        var all = IntStream.range(0, FAR).mapToObj(_ -> append(mingbai, "handling.ticket-accepted", ticket, payload)).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    private void deleteViews() {
        try (Stream<Path> files = Files.walk(data.resolve("views"))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
