package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** What the board finds by words and what the intake form finds that is like a matter, on the whole system; the order is the stores' own suite's. */
class SearchTest {
    private final Mingbai mingbai = Running.shared();

    @Test
    void a_number_in_a_text_is_found_in_every_spelling_and_several_in_any_order() {
        var mobile = logged("电话打不通", "对方留的电话是（+86）137 2222 0001，一直无人接听");
        var line = logged("座机没人接", "单位座机0319－7770 0123转分机802，12377，12378都说不归他们管");
        for (var typed : List.of("13722220001", "+86 137-2222-0001", "0086 13722220001", "137 2222 0001", "１３７２２２２０００１", "86-137-2222-0001", "013722220001", "tel:+86-137-2222-0001",
                "电话：13722220001")) {
            assertThat(found(typed, line.position())).as(typed).startsWith(mobile.ticket()).doesNotContain(line.ticket());
            assertThat(similar(typed, line.position())).as(typed).startsWith(mobile.ticket());
        }
        for (var typed : List.of("0319-77700123", "(0319)7770-0123", "031977700123", "+86 319 77700123", "77700123", "0319-77700123-802", "0319 77700123 ext. 802", "0319-77700123转803")) {
            assertThat(found(typed, line.position())).as(typed).startsWith(line.ticket()).doesNotContain(mobile.ticket());
        }
        for (var between : List.of(",", "，", ";", "；", "/", "／", "、", " ", "　")) {
            assertThat(found("12378" + between + "12377", line.position())).as("parted by '%s'", between).startsWith(line.ticket());
            assertThat(found("12377" + between + "0319-77700123" + between + "12378", line.position())).as("parted by '%s'", between).startsWith(line.ticket());
        }
    }

    @Test
    void why_a_ticket_was_found_tells_the_number_as_a_number() {
        var logged = logged("回拨", "请回拨 +86 137 2222 0002");
        var row = items("/api/tickets?size=5&min-position=" + logged.position() + "&q=" + encoded("请回拨0086-137-2222-0002"), "items").getFirst();
        assertThat(row.path("number").asString()).isEqualTo(logged.ticket());
        assertThat(row.path("why").valueStream().map(JsonNode::asString)).contains("13722220002", "请回拨");
    }

    @Test
    void the_likeness_that_is_told_falls_from_one_to_the_next_and_what_holds_all_is_first() {
        var some = logged("锅炉房老板态度差", "锅炉房老板欠钱不还，锅炉房老板态度很差");
        var all = logged("锅炉房欠薪", "锅炉房的老板跑了，至今对全体工人欠薪");
        for (var typed : List.of("锅炉房老板欠薪", "锅炉房 老板 欠薪", "欠薪 锅炉房 老板", "欠薪，老板，锅炉房")) {
            assertThat(found(typed, all.position())).as(typed).startsWith(all.ticket()).contains(some.ticket());
            var similar = items("/api/screen-pop?min-position=" + all.position() + "&matter=" + encoded(typed), "similar");
            assertThat(similar.getFirst().path("ticket").asString()).as(typed).isEqualTo(all.ticket());
            assertThat(similar.getFirst().path("likeness").asDouble()).as(typed).isEqualTo(1);
            assertThat(similar).extracting(known -> known.path("likeness").asDouble()).as(typed).isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
        }
    }

    private record Logged(String ticket, long position) {
    }

    private Logged logged(String subject, String text) {
        var answer = mingbai.as("operator").post("/api/calls", body("line", "complaint", "subject", subject, "text", text, "outcome", "ticket", "district", "130100",
                "category", "劳动报酬", "caller", Map.of("disclosure", "anonymous"))).expect(201);
        return new Logged(answer.body().path("ticket").asString(), answer.position());
    }

    private List<String> found(String typed, long position) {
        return items("/api/tickets?size=20&min-position=" + position + "&q=" + encoded(typed), "items").stream().map(row -> row.path("number").asString()).toList();
    }

    private List<String> similar(String typed, long position) {
        return items("/api/screen-pop?min-position=" + position + "&matter=" + encoded(typed), "similar").stream().map(row -> row.path("ticket").asString()).toList();
    }

    private List<JsonNode> items(String address, String list) {
        return StreamSupport.stream(mingbai.as("operator").get(address).expect(200).body().path(list).spliterator(), false).toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
