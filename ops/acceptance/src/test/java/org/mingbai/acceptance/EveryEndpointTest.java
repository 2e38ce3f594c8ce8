package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.kernel.value.TicketNumber;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the API, whichever there are, for every role: nobody may what the table does not say. */
class EveryEndpointTest {
    private static final Map<String, String> GROUPS = Map.of(
            "everybody", String.join(" ", Running.ROLES),
            "all-but-admin", "operator dispatcher handler supervisor discipline leader");

    /** Who may what. An endpoint that is missing here fails the test, so does one that is here and nowhere else. */
    private static final String TABLE = """
            GET /api/calendars/{year} everybody
            GET /api/calls/unplaced operator
            GET /api/cards everybody
            GET /api/deadline-preview everybody
            GET /api/erasures discipline
            GET /api/erasures/contacts discipline
            GET /api/escalations all-but-admin
            GET /api/fault-cases handler discipline leader
            GET /api/fault-cases/{id} discipline leader
            GET /api/fault-history discipline
            GET /api/faults everybody
            GET /api/imports dispatcher discipline leader
            GET /api/imports/{id} dispatcher discipline leader
            GET /api/log/checkpoint everybody
            GET /api/log/commits discipline
            GET /api/log/proofs/consistency everybody
            GET /api/log/proofs/event discipline
            GET /api/log/proofs/inclusion everybody
            GET /api/log/verification everybody
            GET /api/parked-events discipline admin
            GET /api/posts everybody
            GET /api/screen-pop operator
            GET /api/supervision-reports supervisor discipline leader
            GET /api/supervisors discipline leader admin
            GET /api/supervisors/me supervisor
            GET /api/tickets all-but-admin
            GET /api/tickets/{number} all-but-admin
            GET /api/units everybody
            POST /api/calendars admin
            POST /api/calls operator
            POST /api/calls/{id}/placement operator
            POST /api/calls/{id}/separation operator
            POST /api/cards admin
            POST /api/demo/clock admin
            POST /api/erasures discipline
            POST /api/fault-cases discipline
            POST /api/fault-cases/{id}/appeal handler
            POST /api/fault-cases/{id}/appeal-decision leader
            POST /api/fault-cases/{id}/decision leader
            POST /api/fault-cases/{id}/finding discipline
            POST /api/faults admin
            POST /api/imports dispatcher
            POST /api/posts admin
            POST /api/posts/{id}/holders admin
            POST /api/posts/{id}/presence admin
            POST /api/sanction-policies admin
            POST /api/supervision-reports supervisor
            POST /api/supervisors admin
            POST /api/tickets/{number}/accept handler
            POST /api/tickets/{number}/close operator
            POST /api/tickets/{number}/dispatch dispatcher
            POST /api/tickets/{number}/extend leader
            POST /api/tickets/{number}/follow-up operator
            POST /api/tickets/{number}/identity-openings operator dispatcher handler discipline leader
            POST /api/tickets/{number}/note handler
            POST /api/tickets/{number}/press supervisor
            POST /api/tickets/{number}/reopen dispatcher
            POST /api/tickets/{number}/resolve handler
            POST /api/tickets/{number}/return handler
            POST /api/tickets/{number}/transfer dispatcher
            POST /api/units admin
            POST /api/units/imports admin
            POST /api/units/{code}/lead admin
            """;

    private final Mingbai mingbai = Running.shared();
    private final Tickets tickets = new Tickets(mingbai);

    @Test
    void nobody_may_what_the_table_of_roles_does_not_say() {
        var ticket = tickets.open();

        assertThat(endpoints().map(endpoint -> endpoint + allowed(endpoint, ticket)).collect(Collectors.joining("\n")))
                .isEqualTo(TABLE.lines().map(EveryEndpointTest::spelledOut).collect(Collectors.joining("\n")));
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_at_every_endpoint() {
        var ticket = tickets.open();

        assertThat(endpoints()).allSatisfy(endpoint -> {
            var answer = probe(mingbai.anonymously(), endpoint, ticket);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("sign-in-needed");
        });
    }

    /** What each role may do to a ticket, with a body that is right, and a ticket in a state that forbids it. */
    record Act(String name, String account, Map<String, Object> body, boolean whileOpen) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Act> acts() {
        return Stream.of(
                new Act("dispatch", "dispatcher", body("unit", Tickets.UNIT), false),
                new Act("accept", "handler", body(), false),
                new Act("note", "handler", body("text", "已联系"), false),
                new Act("transfer", "dispatcher", body("unit", Tickets.UNIT, "reason", "归口"), false),
                new Act("return", "handler", body("reason", "不属本岗"), false),
                new Act("extend", "leader", body("days", 1, "reason", "案情复杂"), false),
                new Act("resolve", "handler", body("resolution", "upheld", "reply", "已办"), false),
                new Act("follow-up", "operator", body("satisfied", "yes"), true),
                new Act("reopen", "dispatcher", body("reason", "未落实"), true),
                new Act("close", "operator", body(), false),
                new Act("press", "supervisor", body("reason", "请尽快"), false));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void checks_come_in_the_order_of_the_contract(Act act) {
        var path = "/api/tickets/" + (act.whileOpen() ? tickets.open() : tickets.closed()) + "/" + act.name();
        var unknown = "/api/tickets/" + TicketNumber.of(2026, 99_999_999) + "/" + act.name();
        var malformed = "/api/tickets/no-number/" + act.name();
        var wrong = body("no-such-field", 1);
        var stale = new String[] {"If-Match", "\"1\""};

        mingbai.anonymously().post(unknown, wrong).expect(401);
        mingbai.as("admin").post(unknown, wrong, stale).expect(403);
        mingbai.as(act.account()).post(unknown, wrong, stale).expect(422);
        mingbai.as(act.account()).post(malformed, wrong, stale).expect(422);
        mingbai.as(act.account()).post(unknown, act.body(), stale).expect(404);
        mingbai.as(act.account()).post(malformed, act.body(), stale).expect(404);
        mingbai.as(act.account() + Running.ELSEWHERE).post(path, act.body(), stale).expect(403);
        mingbai.as(act.account()).post(path, act.body(), stale).expect(412);
        mingbai.as(act.account()).post(path, act.body()).expect(409);
    }

    @Test
    void a_ticket_outside_the_readers_jurisdiction_is_neither_read_nor_listed_nor_is_its_caller_named() {
        var ticket = tickets.open();

        for (var role : List.of("operator", "dispatcher", "handler", "supervisor", "discipline", "leader")) {
            var elsewhere = mingbai.as(role + Running.ELSEWHERE);
            assertThat(elsewhere.get("/api/tickets/" + ticket).expect(403).problem()).isEqualTo("outside-jurisdiction");
            assertThat(elsewhere.get("/api/tickets?size=200").expect(200).http().body()).doesNotContain(ticket);
        }
        mingbai.as("handler" + Running.ELSEWHERE).post("/api/tickets/" + ticket + "/identity-openings", body("reason", "核实")).expect(403);
    }

    private Stream<String> endpoints() {
        return mingbai.beans(RequestMappingHandlerMapping.class).stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .filter(endpoint -> endpoint.contains(" /api/")).sorted();
    }

    private String allowed(String endpoint, String ticket) {
        var allowed = new ArrayList<String>();
        for (var role : Running.ROLES) {
            var status = probe(mingbai.as(role), endpoint, ticket).status();
            if (status != 403) {
                assertThat(status).as(endpoint + " as " + role).isIn(200, 404, 415, 422);
                allowed.add(role);
            }
        }
        return allowed.stream().map(role -> " " + role).collect(Collectors.joining());
    }

    /** Asks without effect: a command gets a body that nobody could mean. */
    private static Api.Answer probe(Api api, String endpoint, String ticket) {
        var path = endpoint.substring(endpoint.indexOf('/')).replace("{number}", ticket).replace("{year}", "2026")
                .replace("{code}", Tickets.UNIT).replace("posts/{id}", "posts/" + Tickets.POST).replace("fault-cases/{id}", "fault-cases/fault-none").replace("{id}", "none-such");
        return endpoint.startsWith("GET ") ? api.get(path) : api.post(path, body("no-such-field", 1));
    }

    private static String spelledOut(String line) {
        var words = line.split(" ");
        return words[0] + " " + words[1] + " " + Stream.of(words).skip(2).map(word -> GROUPS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
