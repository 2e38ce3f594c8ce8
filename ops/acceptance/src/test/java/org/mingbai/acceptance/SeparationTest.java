package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    @Test
    void what_was_said_beside_the_words_comes_with_the_call_and_may_be_given_anew() {
        var operator = mingbai.as("operator");
        var stranger = tickets.accepted();
        var employer = "河马厂" + System.nanoTime();
        var call = about(stranger, employer, "13900007701");
        operator.post(separation(call), body("reason", "并错了")).expect(200);
        var own = operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket")).expect(201);
        var ticket = operator.get("/api/tickets/" + own.text("ticket") + "?min-position=" + own.position()).expect(200).body();
        assertThat(ticket.path("respondent").toString()).contains(employer);
        assertThat(List.of(ticket.path("category").asString(), ticket.path("unit").asString())).containsExactly("社保", "130200");
        assertThat(operator.get("/api/screen-pop?min-position=" + own.position() + "&respondent=" + URLEncoder.encode(employer, StandardCharsets.UTF_8)).expect(200)
                .body().path("byRespondent").findValuesAsString("ticket")).containsExactly(own.text("ticket"));

        var other = about(stranger, employer, "13900007702");
        operator.post(separation(other), body("reason", "并错了")).expect(200);
        var given = operator.post("/api/calls/" + other + "/placement", body("outcome", "ticket", "category", "工资", "district", "130100",
                "respondent", body("kind", "employer", "name", "犀牛厂"))).expect(201);
        var changed = operator.get("/api/tickets/" + given.text("ticket") + "?min-position=" + given.position()).expect(200).body();
        assertThat(changed.path("respondent").toString()).contains("犀牛厂").doesNotContain(employer);
        assertThat(List.of(changed.path("category").asString(), changed.path("unit").asString())).containsExactly("工资", "130100");
    }

    @Test
    void through_several_tickets_nothing_is_lost_and_the_caller_comes_along() {
        var operator = mingbai.as("operator");
        var right = tickets.accepted();
        var call = about(tickets.accepted(), "河马厂", "13900007703");
        operator.post(separation(call), body("reason", "并错了")).expect(200);
        operator.post("/api/calls/" + call + "/placement", body("outcome", "join", "ticket", right)).expect(201);
        assertThat(contacts("ticket=" + right)).as("its caller is a contact of the ticket").contains(call);
        operator.post(separation(call), body("reason", "又并错了")).expect(200);
        assertThat(contacts("ticket=" + right)).doesNotContain(call);
        var own = operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket")).expect(201);
        assertThat(operator.get("/api/tickets/" + own.text("ticket") + "?min-position=" + own.position()).expect(200).body().path("respondent").toString())
                .contains("河马厂");
        assertThat(mingbai.as("discipline").post("/api/tickets/" + own.text("ticket") + "/identity-openings", body("reason", "核对")).expect(200).text("name"))
                .isEqualTo("孙丽");
    }

    @Test
    void a_call_without_a_place_is_seen_until_it_has_one() {
        var operator = mingbai.as("operator");
        var call = about(tickets.accepted(), "河马厂", "13900007704");
        var left = operator.post(separation(call), body("reason", "并错了")).expect(200).position();
        var listed = operator.get("/api/calls/unplaced?min-position=" + left).expect(200).body();
        assertThat(listed.path("total").asLong()).isPositive();
        var first = listed.path("items").path(0);
        assertThat(List.of(first.path("callId").asString(), first.path("text").asString(), first.path("respondent").path("name").asString(),
                first.path("category").asString(), first.path("district").asString())).as("the newest first").containsExactly(call, SAID, "河马厂", "社保", "130200");
        assertThat(listed.toString()).doesNotContain("孙丽", "13900007704");
        assertThat(operator.get("/calls/unplaced").expect(200).http().body()).contains("place-" + call, "河马厂");
        assertThat(operator.get("/intake").expect(200).http().body()).contains("/calls/unplaced");
        assertThat(popped("13900007704", left)).as("the caller calls again").containsExactly(call);

        var placed = operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket")).expect(201).position();
        assertThat(operator.get("/api/calls/unplaced?size=200&min-position=" + placed).expect(200).body().toString()).doesNotContain(call);
        assertThat(popped("13900007704", placed)).isEmpty();
    }

    @Test
    void what_was_erased_waits_for_nothing() {
        var operator = mingbai.as("operator");
        var call = about(tickets.accepted(), "河马厂", "13900007705");
        operator.post(separation(call), body("reason", "并错了")).expect(200);
        var erased = erase(body("call", call, "what", List.of("caller", "texts"))).expect(201);
        assertThat(erased.body().path("records").path(0).has("ticket") && !erased.body().path("records").path(0).path("ticket").isNull())
                .as("the open ticket that it left keeps nothing of it, and is not told").isFalse();
        assertThat(operator.get("/api/calls/unplaced?size=200&min-position=" + erased.position()).expect(200).body().toString()).doesNotContain(call);
    }

    @Test
    void a_contact_that_has_nothing_to_do_with_the_ticket_is_not_erased_with_it() {
        var one = tickets.closed();
        var call = about(tickets.accepted(), "河马厂", "13900007706");
        mingbai.as("operator").post(separation(call), body("reason", "并错了")).expect(200);
        var refused = erase(body("ticket", one, "what", List.of("caller"), "contacts", List.of(call))).expect(422);
        assertThat(refused.problem()).isEqualTo("unknown-contact");
        assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo("contacts");
        erase(body("call", call, "what", List.of("caller"), "contacts", List.of(call))).expect(201);
    }

    @Test
    void who_joined_is_looked_at_for_a_reason_on_the_record_of_their_own_contact() {
        var ticket = tickets.accepted();
        var call = about(ticket, "河马厂", "13900007707");
        var handler = mingbai.as("handler");
        var opening = "/api/tickets/" + ticket + "/identity-openings";
        assertThat(handler.post(opening, body("call", call)).expect(422).body().path("errors").toString()).contains("reason");
        var opened = handler.post(opening, body("reason", "核对并入的来电", "call", call)).expect(200);
        assertThat(List.of(opened.text("name"), opened.text("phone"))).containsExactly("孙丽", "13900007707");
        assertThat(handler.post(opening, body("reason", "核对首次来电")).expect(200).text("name")).isNotEqualTo("孙丽");
        var event = mingbai.as("discipline").get("/api/log/commits?size=1&from=" + opened.position()).expect(200).body().path("items").path(0).path("events").path(0);
        assertThat(event.path("name").asString()).isEqualTo("access.identity-opened");
        assertThat(event.path("tags").toString()).contains(call, ticket, "subject");
        var entry = timeline(ticket).valueStream().filter(each -> each.path("name").asString().equals("access.identity-opened")).findFirst().orElseThrow();
        assertThat(List.of(entry.path("text").asString(), entry.path("value").asString(), entry.path("actor").asString())).containsExactly("核对并入的来电", call, "handler");
        var page = handler.send(handler.request("/tickets/" + ticket).GET().header("Accept", "text/html")).expect(200).http().body();
        assertThat(page).contains("data-opens=\"identity-" + call + "\"", "name=\"call\" value=\"" + call + "\"");

        mingbai.as("operator").post(separation(call), body("reason", "并错了")).expect(200);
        var refused = handler.post(opening, body("reason", "核对", "call", call)).expect(422);
        assertThat(refused.problem()).isEqualTo("call-is-not-of-the-ticket");
        assertThat(refused.body().path("errors").path(0).path("field").asString()).isEqualTo("call");
        assertThat(handler.post(opening, body("reason", "核对", "call", "call-none")).expect(422).problem()).isEqualTo("call-is-not-of-the-ticket");
    }

    @Test
    void the_ticket_that_a_call_came_to_says_where_it_came_from() {
        var operator = mingbai.as("operator");
        var first = tickets.accepted();
        var second = tickets.accepted();
        var call = about(first, "河马厂", "13900007708");
        operator.post(separation(call), body("reason", "并错了")).expect(200);
        operator.post("/api/calls/" + call + "/placement", body("outcome", "join", "ticket", second)).expect(201);
        assertThat(from(second, "intake.call-joined")).isEqualTo(first);
        assertThat(from(first, "intake.call-joined")).as("it came from nowhere else").isEmpty();
        operator.post(separation(call), body("reason", "又并错了")).expect(200);
        var own = operator.post("/api/calls/" + call + "/placement", body("outcome", "ticket")).expect(201).text("ticket");
        assertThat(from(own, "intake.ticket-opened")).isEqualTo(second);
        assertThat(from(first, "intake.ticket-opened")).isEmpty();
        assertThat(operator.send(operator.request("/tickets/" + own).GET().header("Accept", "text/html")).expect(200).http().body())
                .contains("href=\"/tickets/" + second + "\"", "原在工单 " + second);
    }

    @Test
    void a_call_is_placed_with_what_is_filled_in_with_and_without_a_script() {
        var operator = mingbai.as("operator");
        var scripted = about(tickets.accepted(), "河马厂", "13900007709");
        operator.post(separation(scripted), body("reason", "并错了")).expect(200);
        var plain = about(tickets.accepted(), "河马厂", "13900007710");
        var left = operator.post(separation(plain), body("reason", "并错了")).expect(200).position();
        var browser = new Browser(mingbai.address());
        try {
            var page = browser.as("operator", 1440, 900);
            page.navigate("/calls/unplaced?min-position=" + left);
            page.click("button[data-opens='place-" + scripted + "']");
            fill(page, "dialog[open]");
            page.waitForNavigation(() -> page.click("dialog[open] button.primary"));
            assertPlaced(page.url());
            assertThat(browser.faults()).isEmpty();
            var bare = Browser.signIn(browser.withoutScripts(1440, 900), "operator");
            bare.navigate("/calls/unplaced?min-position=" + left);
            fill(bare, "#place-" + plain);
            bare.click("#place-" + plain + " button.primary");
            bare.click("a.button.primary");
            assertPlaced(bare.url());
        } finally {
            browser.close();
        }
    }

    private static void fill(Page page, String dialog) {
        page.fill(dialog + " [name='respondent.name']", "犀牛厂");
        page.selectOption(dialog + " [name='respondent.kind']", "employer");
        page.fill(dialog + " [name='category']", "工资");
        page.selectOption(dialog + " [name='district']", "130100");
        page.selectOption(dialog + " [name='card']", "labour-inspection");
    }

    private void assertPlaced(String address) {
        var number = address.replaceAll(".*/tickets/([^?]*).*", "$1");
        var ticket = mingbai.as("operator").get("/api/tickets/" + number).expect(200).body();
        assertThat(List.of(ticket.path("respondent").path("name").asString(), ticket.path("category").asString(), ticket.path("unit").asString(),
                ticket.path("card").path("id").asString())).containsExactly("犀牛厂", "工资", "130100", "labour-inspection");
    }

    private String from(String ticket, String name) {
        return timeline(ticket).valueStream().filter(entry -> entry.path("name").asString().equals(name)).toList().getLast().path("from").asString("");
    }

    private Api.Answer erase(Map<String, Object> what) {
        what.put("basis", "consent-withdrawn");
        what.put("reason", "本人要求");
        return mingbai.as("discipline").post("/api/erasures", what);
    }

    private String contacts(String of) {
        return mingbai.as("discipline").get("/api/erasures/contacts?" + of).expect(200).body().toString();
    }

    private List<String> popped(String phone, long position) {
        return mingbai.as("operator").get("/api/screen-pop?phone=" + phone + "&min-position=" + position).expect(200).body().path("unplaced")
                .findValuesAsString("callId");
    }

    private String about(String ticket, String employer, String phone) {
        return mingbai.as("operator").post("/api/calls", body("line", "complaint", "outcome", "join", "ticket", ticket, "subject", "并错的来电", "text", SAID,
                "caller", body("disclosure", "named", "name", "孙丽", "phone", phone), "respondent", body("kind", "employer", "name", employer),
                "category", "社保", "district", "130200")).expect(201).text("callId");
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
