package org.mingbai.acceptance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What a ticket's page offers to whom, in which state, is exactly what the command side then does: no more, and no less. */
class OfferedActsTest {
    private static final Pattern OFFERED = Pattern.compile("data-command=\"/api/tickets/[^/\"]+/([a-z-]+)\"");
    private static final List<String> READERS = List.of("operator", "dispatcher", "handler", "supervisor", "discipline", "leader");
    private static final Map<String, Map<String, Object>> ACTS = Map.ofEntries(
            entry("dispatch", body("unit", "130200")),
            entry("accept", body()),
            entry("note", body("text", "已联系")),
            entry("transfer", body("unit", "130200", "reason", "属唐山市")),
            entry("return", body("reason", "不归本单位")),
            entry("extend", body("days", 1, "reason", "案情复杂")),
            entry("press", body("reason", "请尽快办理")),
            entry("resolve", body("resolution", "upheld", "reply", "已责令支付")),
            entry("follow-up", body("satisfied", "yes")),
            entry("reopen", body("reason", "未落实")),
            entry("close", body()));

    private final Mingbai mingbai = Running.shared();
    private final Tickets tickets = new Tickets(mingbai);

    private enum State { OPEN, DISPATCHED, ACCEPTED, RESOLVED, CLOSED }

    @Test
    void every_act_that_is_offered_is_done_and_every_other_is_refused() {
        var disagreements = new ArrayList<String>();
        for (var state : State.values()) {
            for (var reader : READERS) {
                disagreements.addAll(disagreements(state, reader));
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void pressing_is_offered_to_the_supervisor_while_somebody_owes_an_answer() {
        assertThat(offered("supervisor", tickets.open())).containsExactly("press");
        assertThat(offered("supervisor", tickets.accepted())).containsExactly("press");
        assertThat(offered("supervisor", tickets.resolved())).isEmpty();
        assertThat(offered("supervisor", tickets.closed())).isEmpty();
    }

    @Test
    void who_is_asked_to_keep_a_caller_from_handlers_does_not_offer_them_the_identity() {
        assertThat(offersIdentity("handler", "named")).isTrue();
        assertThat(offersIdentity("handler", "confidential")).isFalse();
        assertThat(offersIdentity("operator", "confidential")).isTrue();
        assertThat(offersIdentity("supervisor", "named")).isFalse();
        assertThat(offersIdentity("leader", "anonymous")).isFalse();
    }

    private boolean offersIdentity(String reader, String disclosure) {
        var caller = disclosure.equals("anonymous") ? body("disclosure", disclosure)
                : body("disclosure", disclosure, "name", "赵小明", "phone", "13900002222");
        var ticket = mingbai.as("operator").post("/api/calls", body("line", "complaint", "caller", caller, "subject", "拖欠工资",
                "text", "三个月没有发工资", "outcome", "ticket")).expect(201).text("ticket");
        return page(reader, ticket).contains("/api/tickets/" + ticket + "/identity-openings");
    }

    private List<String> disagreements(State state, String reader) {
        var found = new ArrayList<String>();
        var untouched = inState(state);
        var offered = offered(reader, untouched);
        ACTS.forEach((act, body) -> {
            // What is done changes the ticket, so it is done to one of its own.
            var ticket = offered.contains(act) ? inState(state) : untouched;
            int status = mingbai.as(reader).post("/api/tickets/" + ticket + "/" + act, body).status();
            if (offered.contains(act) != (status == 200)) {
                found.add(reader + ", " + state + ": " + act + (offered.contains(act) ? " is offered" : " is not offered") + " but answers " + status);
            }
        });
        return found;
    }

    /** The identity is opened by a form like these, but is no act on the ticket. */
    private Set<String> offered(String reader, String ticket) {
        var offered = new TreeSet<String>();
        var matcher = OFFERED.matcher(page(reader, ticket));
        while (matcher.find()) {
            offered.add(matcher.group(1));
        }
        offered.remove("identity-openings");
        return offered;
    }

    private String page(String reader, String ticket) {
        var client = mingbai.as(reader);
        return client.send(client.request("/tickets/" + ticket).setHeader("Accept", "text/html").GET()).expect(200).http().body();
    }

    private String inState(State state) {
        return switch (state) {
            case OPEN -> tickets.open();
            case DISPATCHED -> tickets.dispatched();
            case ACCEPTED -> tickets.accepted();
            case RESOLVED -> tickets.resolved();
            case CLOSED -> tickets.closed();
        };
    }
}
