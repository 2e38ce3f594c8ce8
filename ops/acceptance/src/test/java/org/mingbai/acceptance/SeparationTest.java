package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A call that joined somebody else's ticket is taken off it, on record, and goes where it belongs; and none joins by a slip of the hand. */
class SeparationTest {
    private static final String SAID = "楼道里的灯坏了没有人修";

    private final Mingbai mingbai = Running.shared();
    private final Tickets tickets = new Tickets(mingbai);

    @Test
    void a_call_is_taken_off_and_opens_a_ticket_of_its_own() {
        var stranger = tickets.accepted();
        var call = joined(stranger);
        var operator = mingbai.as("operator");
        assertThat(operator.post("/api/calls/" + call + "/separation", body()).expect(422).body().path("errors").toString()).contains("reason");
        assertThat(mingbai.as("operator-elsewhere").post(separation(call), body("reason", "并错了")).status()).isEqualTo(403);
        assertThat(operator.post("/api/calls/call-none/separation", body("reason", "并错了")).expect(404).problem()).isEqualTo("unknown-call");

        assertThat(operator.post(separation(call), body("reason", "并错了")).expect(200).text("ticket")).isEqualTo(stranger);
        assertThat(operator.post(separation(call), body("reason", "并错了")).expect(409).problem()).isEqualTo("call-has-not-joined");
        var timeline = timeline(stranger);
        assertThat(names(timeline)).contains("intake.call-joined", "intake.call-separated");
        assertThat(timeline.toString()).contains("并错了").as("what was said is the stranger's no longer").doesNotContain(SAID);

        var own = operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket", "district", "130100")).expect(201);
        assertThat(own.text("queryCode")).isNotBlank();
        assertThat(operator.get("/api/tickets/" + own.text("ticket")).expect(200).text("text")).isEqualTo(SAID);
        assertThat(operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket")).expect(409).problem()).isEqualTo("call-has-its-place");
        assertThat(operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket", "ticket", stranger)).expect(422).problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void a_call_is_taken_off_and_joins_another_ticket_and_may_come_back() {
        var stranger = tickets.accepted();
        var right = tickets.accepted();
        var call = joined(stranger);
        var operator = mingbai.as("operator");
        operator.post(separation(call), body("reason", "并错了")).expect(200);
        operator.post("/api/calls/" + call + "/placement", body("outcome", "join", "ticket", right)).expect(201);
        assertThat(timeline(right).toString()).contains(SAID);
        operator.post(separation(call), body("reason", "还是原来那件")).expect(200);
        operator.post("/api/calls/" + call + "/placement", body("outcome", "join", "ticket", stranger)).expect(201);
        assertThat(timeline(stranger).toString()).contains(SAID);
        assertThat(timeline(right).toString()).doesNotContain(SAID);
        assertThat(mingbai.as("admin").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_call_answered_on_the_spot_stands_with_no_ticket() {
        var call = Tickets.call();
        call.put("outcome", "answered");
        call.put("answer", "已告知");
        var id = mingbai.as("operator").post("/api/calls", call).expect(201).text("callId");
        assertThat(mingbai.as("operator").post(separation(id), body("reason", "并错了")).expect(409).problem()).isEqualTo("call-has-not-joined");
    }

    @Test
    void the_keyboard_joins_only_what_was_named_and_confirmed_and_the_page_undoes_it() {
        var subject = "路灯长期不亮影响出行" + System.nanoTime() % 1000;
        var known = Tickets.call();
        known.put("subject", subject);
        var ticket = mingbai.as("operator").post("/api/calls", known).expect(201);
        mingbai.as("operator").get("/api/screen-pop?min-position=" + ticket.position()).expect(200);
        var browser = new Browser(mingbai.address());
        try {
            var page = browser.as("operator", 1440, 900);
            page.fill("#subject", subject);
            page.fill("#text", SAID);
            page.fill("#caller-name", "孙丽");
            page.locator("#pop button[data-join][data-ticket='" + ticket.text("ticket") + "']").waitFor();
            page.keyboard().press("Alt+j");
            assertThat(page.isVisible("#join")).as("it only goes there").isFalse();
            assertThat(page.evaluate("() => document.activeElement.hasAttribute('data-join')")).isEqualTo(true);
            page.focus("#pop button[data-join][data-ticket='" + ticket.text("ticket") + "']");
            page.keyboard().press("Enter");
            assertThat(page.textContent("#join")).contains(ticket.text("ticket"), subject, "相近");
            page.keyboard().press("Escape");
            assertThat(names(timeline(ticket.text("ticket")))).doesNotContain("intake.call-joined");
            page.focus("#pop button[data-join][data-ticket='" + ticket.text("ticket") + "']");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.locator("#intake-done a").waitFor();
            assertThat(names(timeline(ticket.text("ticket")))).contains("intake.call-joined");
            undo(page, ticket.text("ticket"));
            assertThat(browser.faults()).isEmpty();
        } finally {
            browser.close();
        }
    }

    private void undo(Page page, String ticket) {
        page.navigate("/tickets/" + ticket);
        page.click("button[data-opens^='separate-']");
        page.fill("dialog[open] textarea", "与本件无关");
        page.waitForNavigation(() -> page.click("dialog[open] button.primary"));
        assertThat(page.textContent(".timeline")).contains("与本件无关").doesNotContain(SAID);
        page.click("button[data-opens^='place-']");
        page.waitForNavigation(() -> page.click("dialog[open] button.primary"));
        assertThat(page.textContent("main")).contains(SAID);
        assertThat(page.url()).doesNotContain(ticket);
    }

    private String joined(String ticket) {
        var call = Tickets.call();
        call.put("outcome", "join");
        call.put("ticket", ticket);
        call.put("text", SAID);
        call.put("caller", Map.of("disclosure", "named", "name", "孙丽", "phone", "13900007777"));
        return mingbai.as("operator").post("/api/calls", call).expect(201).text("callId");
    }

    private static String separation(String call) {
        return "/api/calls/" + call + "/separation";
    }

    private JsonNode timeline(String ticket) {
        return mingbai.as("operator").get("/api/tickets/" + ticket).expect(200).body().path("timeline");
    }

    private static List<String> names(JsonNode timeline) {
        return timeline.valueStream().map(entry -> entry.path("name").asString()).toList();
    }
}
