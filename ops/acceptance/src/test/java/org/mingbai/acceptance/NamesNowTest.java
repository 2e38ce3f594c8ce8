package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Whoever is entered under another name bears it everywhere; what was done is told by the name of then. */
class NamesNowTest {
    private static final String OTHER_POST = "post-130100-jc-2";

    @Test
    void a_name_that_changes_changes_in_every_view(@TempDir Path data) {
        try (var mingbai = Mingbai.start(data)) {
            var admin = mingbai.as("admin");
            var person = admin.post("/api/posts/" + Tickets.POST + "/holders", body("holder", "a", "name", "王一")).expect(201).text("person");
            var ticket = new Tickets(mingbai).dispatched();
            assertThat(holder(mingbai, ticket)).isEqualTo("王一");
            admin.post("/api/units/" + Tickets.UNIT + "/lead", body("person", person, "name", "王一")).expect(201);
            admin.post("/api/posts", body("id", OTHER_POST, "unit", Tickets.UNIT, "name", "另一岗"));
            var faultCase = mingbai.as("discipline").post("/api/fault-cases", body("ticket", ticket, "person", person, "post", Tickets.POST,
                    "unit", Tickets.UNIT, "fault", fault(mingbai), "facts", "态度生硬")).expect(201).text("id");

            var position = admin.post("/api/posts/" + OTHER_POST + "/holders", body("holder", "a", "person", person, "name", "王一方")).expect(201)
                    .position();

            assertThat(holder(mingbai, ticket)).isEqualTo("王一方");
            var row = mingbai.as("leader").get("/api/tickets?q=" + ticket + "&min-position=" + position).expect(200).body().path("items").get(0);
            assertThat(row.path("holder").path("name").asString()).isEqualTo("王一方");
            for (var post : new String[] {Tickets.POST, OTHER_POST}) {
                assertThat(item(mingbai, "/api/posts?size=200&unit=" + Tickets.UNIT, post).path("a").path("name").asString()).isEqualTo("王一方");
            }
            assertThat(mingbai.as("admin").get("/api/units?size=200&q=" + Tickets.UNIT).expect(200).body().toString()).contains("王一方");
            assertThat(mingbai.as("discipline").get("/api/fault-cases/" + faultCase).expect(200).text("personName")).isEqualTo("王一方");
            assertThat(mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).body().path("timeline").valueStream()
                    .filter(entry -> entry.path("name").asString().equals("handling.ticket-dispatched")).findFirst().orElseThrow()
                    .path("holder").path("name").asString()).as("what was done, by the name of then").isEqualTo("王一");
        }
    }

    private static String holder(Mingbai mingbai, String ticket) {
        return mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).body().path("holder").path("name").asString();
    }

    private static JsonNode item(Mingbai mingbai, String address, String id) {
        return mingbai.as("admin").get(address).expect(200).body().path("items").valueStream()
                .filter(item -> item.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private static String fault(Mingbai mingbai) {
        return mingbai.as("discipline").get("/api/faults").expect(200).body().path("items").get(0).path("code").asString();
    }
}
