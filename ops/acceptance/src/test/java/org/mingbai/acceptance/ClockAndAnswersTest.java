package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** What questions answer, before and after the clock is advanced and the system is stopped. */
class ClockAndAnswersTest {

    @Test
    void a_ticket_climbs_at_the_very_moments_and_a_restart_changes_no_answer(@TempDir Path data) {
        String ticket;
        String file;
        String tag;
        String board;
        try (var mingbai = Mingbai.start(data)) {
            ticket = new Tickets(mingbai).accepted();
            var accepted = ticket(mingbai, ticket);
            var deadline = OffsetDateTime.parse(accepted.path("deadline").path("at").asString());
            assertThat(accepted.path("level").asInt()).isZero();

            advanceTo(mingbai, deadline.minusSeconds(60));
            assertThat(ticket(mingbai, ticket).path("breached").asBoolean()).as("a minute before the deadline").isFalse();
            assertThat(names(ticket(mingbai, ticket))).as("warned at four fifths").contains("escalation.deadline-warned");

            advanceTo(mingbai, deadline.plusSeconds(1));
            assertThat(ticket(mingbai, ticket).path("level").asInt()).as("at the deadline").isEqualTo(1);
            advanceTo(mingbai, deadline.plusDays(30));
            var late = ticket(mingbai, ticket);
            assertThat(late.path("level").asInt()).isEqualTo(3);
            assertThat(late.path("breaches").size()).isEqualTo(3);
            assertThat(OffsetDateTime.parse(late.path("breaches").get(0).path("at").asString())).isEqualTo(deadline);

            answersBearThePosition(mingbai);
            file = mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).http().body();
            tag = mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).header("ETag");
            board = board(mingbai);
        }
        try (var mingbai = Mingbai.start(data)) {
            var again = mingbai.as("leader").get("/api/tickets/" + ticket).expect(200);
            assertThat(again.http().body()).isEqualTo(file);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(board(mingbai)).isEqualTo(board);
        }
    }

    private static void answersBearThePosition(Mingbai mingbai) {
        long tail = mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
        for (var path : new String[] {"/api/tickets", "/api/escalations", "/api/units", "/api/posts", "/api/faults", "/api/cards",
            "/api/calendars/2026", "/api/fault-history?post=" + Tickets.POST, "/api/log/commits", "/api/log/verification"}) {
            var answer = mingbai.as("discipline").get(path + (path.contains("?") ? "&" : "?") + "min-position=" + tail).expect(200);
            assertThat(Long.parseLong(answer.header("Log-Position"))).as(path).isGreaterThanOrEqualTo(tail);
        }
    }

    private static void advanceTo(Mingbai mingbai, OffsetDateTime moment) {
        var now = OffsetDateTime.parse(mingbai.as("admin").post("/api/demo/clock", body("advance", "PT0.001S")).expect(200).text("now"));
        mingbai.as("admin").post("/api/demo/clock", body("advance", Duration.between(now, moment).toString())).expect(200);
    }

    private static JsonNode ticket(Mingbai mingbai, String ticket) {
        return mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).body();
    }

    private static String names(JsonNode ticket) {
        return ticket.path("timeline").valueStream().map(entry -> entry.path("name").asString()).toList().toString();
    }

    private static String board(Mingbai mingbai) {
        long tail = mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
        return mingbai.as("leader").get("/api/tickets?size=200&sort=deadline&min-position=" + tail).expect(200).http().body();
    }
}
