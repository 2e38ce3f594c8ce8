package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Late is what is open and past its deadline now, wherever anything is called late; what ever was late is another question. And the board
 * opens on what its reader must do.
 */
class LateNowTest {
    private static final String[] NONE = {};

    @TempDir
    Path data;

    @Test
    void late_is_open_and_past_now_and_ever_late_is_a_filter_of_its_own() {
        try (var mingbai = Mingbai.start(data)) {
            var tickets = new Tickets(mingbai);
            var answered = tickets.accepted();
            var reopened = tickets.accepted();
            var waiting = tickets.open();
            mingbai.as("admin").post("/api/demo/clock", body("advance", "P60D")).expect(200);
            act(mingbai, "handler", answered, "resolve", body("resolution", "upheld", "reply", "已责令支付"));
            act(mingbai, "handler", reopened, "resolve", body("resolution", "upheld", "reply", "已责令支付"));
            act(mingbai, "dispatcher", reopened, "reopen", body("reason", "未落实"));
            var fresh = tickets.dispatched();
            long position = act(mingbai, "dispatcher", tickets.dispatched(), "transfer", body("unit", "130200", "reason", "属唐山市"));
            var since = "&min-position=" + position;

            var late = mingbai.as("leader").get("/api/tickets?late=true&size=200" + since).expect(200);
            assertThat(numbers(late)).contains(waiting).doesNotContain(answered, reopened, fresh);
            assertThat(late.body().path("items").valueStream()).allMatch(row -> row.path("lateNow").asBoolean() && row.path("breached").asBoolean());
            assertThat(numbers(mingbai.as("leader").get("/api/tickets?late=false&size=200").expect(200))).contains(answered, reopened, fresh)
                    .doesNotContain(waiting);
            var ever = mingbai.as("leader").get("/api/tickets?breached=true&size=200").expect(200);
            assertThat(numbers(ever)).contains(waiting, answered, reopened).doesNotContain(fresh);
            assertThat(numbers(mingbai.as("leader").get("/api/tickets?breached=true&late=false&size=200").expect(200)))
                    .contains(answered, reopened).doesNotContain(waiting, fresh);
            var all = mingbai.as("leader").get("/api/tickets").expect(200).body();
            assertThat(all.at("/facets/late/true").asLong()).isEqualTo(late.body().path("total").asLong());
            assertThat(all.at("/facets/breached/true").asLong()).isEqualTo(ever.body().path("total").asLong());
            assertThat(file(mingbai, answered).path("breached").asBoolean()).isTrue();
            assertThat(file(mingbai, answered).path("lateNow").asBoolean()).isFalse();
            assertThat(file(mingbai, waiting).path("lateNow").asBoolean()).isTrue();

            onThePages(mingbai, waiting, answered, reopened);
            pressing(mingbai, waiting, answered, reopened);
        }
    }

    private static void onThePages(Mingbai mingbai, String waiting, String answered, String reopened) {
        var mine = page(mingbai, "supervisor", "/supervision");
        assertThat(mine).contains(waiting).doesNotContain(answered, reopened);
        var ever = page(mingbai, "supervisor", "/supervision?show=breached");
        assertThat(ever).contains(waiting, answered, reopened).contains("press-" + waiting).doesNotContain("press-" + answered);
        assertThat(page(mingbai, "leader", "/tickets?tab=late")).contains(waiting).doesNotContain(answered, reopened);
        assertThat(page(mingbai, "leader", "/tickets?tab=breached")).contains(waiting, answered, reopened);
        // A round in time is not shown in the colour of lateness, whatever the round before was.
        assertThat(row(page(mingbai, "leader", "/tickets?tab=breached"), reopened)).contains("曾超期").doesNotContain("chip late\" title");
        var table = page(mingbai, "leader", "/tickets/export.csv?tab=late");
        assertThat(table).contains("现在超期", "曾超期", waiting).doesNotContain(answered);
    }

    private static void pressing(Mingbai mingbai, String waiting, String answered, String reopened) {
        var reason = body("reason", "请尽快办理");
        var refused = mingbai.as("supervisor").post("/api/tickets/" + answered + "/press", reason).expect(409);
        assertThat(refused.problem()).isEqualTo("pressed-ticket-is-answered");
        mingbai.as("supervisor").post("/api/tickets/" + waiting + "/press", reason).expect(200);
        mingbai.as("supervisor").post("/api/tickets/" + reopened + "/press", reason).expect(200);
    }

    @Test
    void the_board_opens_on_what_its_reader_must_do_with_the_newest_need_first() {
        try (var mingbai = Mingbai.start(data)) {
            var tickets = new Tickets(mingbai);
            var earlier = tickets.open();
            var held = tickets.accepted();
            mingbai.as("admin").post("/api/demo/clock", body("advance", "P60D")).expect(200);
            var toCallBack = tickets.resolved();
            tickets.closed();
            var anonymous = Tickets.call();
            anonymous.put("caller", body("disclosure", "anonymous"));
            var nobody = mingbai.as("operator").post("/api/calls", anonymous).expect(201).text("ticket");
            act(mingbai, "dispatcher", nobody, "dispatch", body("unit", Tickets.UNIT, "post", Tickets.POST));
            act(mingbai, "handler", nobody, "accept", body());
            act(mingbai, "handler", nobody, "resolve", body("resolution", "upheld", "reply", "已责令支付"));
            var own = tickets.dispatched();
            var newest = tickets.open();
            long position = act(mingbai, "handler", own, "note", body("text", "已联系"));

            var callBacks = shown(mingbai, "operator", position);
            assertThat(callBacks).contains(toCallBack).doesNotContain(earlier, held, nobody, own, newest);
            assertThat(shown(mingbai, "dispatcher", position)).startsWith(newest).contains(earlier).doesNotContain(held, own, toCallBack);
            assertThat(shown(mingbai, "handler", position)).contains(held, own).doesNotContain(earlier, toCallBack, newest);
            assertThat(shown(mingbai, "leader", position)).contains(held, earlier).doesNotContain(own, newest, toCallBack);
            assertThat(shown(mingbai, "supervisor", position)).contains(held, earlier).doesNotContain(own, newest, toCallBack);
            assertThat(page(mingbai, "dispatcher", "/tickets?q=" + toCallBack)).as("a search asks for all of them").contains(toCallBack);
            assertThat(page(mingbai, "dispatcher", "/tickets")).contains("/tickets?tab=late", "/tickets?tab=all").doesNotContain("tab=call-backs");
        }
    }

    /** The numbers in the order in which the board shows them first of all. */
    private static List<String> shown(Mingbai mingbai, String reader, long position) {
        var table = page(mingbai, reader, "/tickets?size=200&min-position=" + position);
        return Arrays.stream(table.split("/tickets/HB-")).skip(1).map(part -> "HB-" + part.substring(0, part.indexOf('"'))).toList();
    }

    private static String row(String page, String ticket) {
        return Arrays.stream(page.split("<tr ")).filter(row -> row.contains(ticket)).findFirst().orElseThrow();
    }

    private static String page(Mingbai mingbai, String reader, String address) {
        var client = mingbai.as(reader);
        return client.send(client.request(address).setHeader("Accept", "text/html,*/*").GET()).expect(200).http().body();
    }

    private static tools.jackson.databind.JsonNode file(Mingbai mingbai, String ticket) {
        return mingbai.as("leader").get("/api/tickets/" + ticket).expect(200).body();
    }

    private static String[] numbers(Api.Answer answer) {
        return answer.body().path("items").valueStream().map(row -> row.path("number").asString()).toList().toArray(NONE);
    }

    private static long act(Mingbai mingbai, String account, String ticket, String act, Map<String, ?> body) {
        return mingbai.as(account).post("/api/tickets/" + ticket + "/" + act, body).expect(200).position();
    }
}
