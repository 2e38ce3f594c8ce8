package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** The generated description agrees with the contract: every path and method, and the names in the bodies. */
class OpenApiTest {
    private static final JsonNode DESCRIPTION = Running.shared().anonymously().get("/v3/api-docs").expect(200).body();

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /api/calls line caller respondent category district subject text card occurredAt outcome ticket answer",
        "POST /api/tickets/{number}/dispatch unit post note",
        "POST /api/tickets/{number}/accept note",
        "POST /api/tickets/{number}/note text",
        "POST /api/tickets/{number}/transfer unit post reason",
        "POST /api/tickets/{number}/return reason",
        "POST /api/tickets/{number}/extend days reason",
        "POST /api/tickets/{number}/resolve resolution reply",
        "POST /api/tickets/{number}/follow-up satisfied comment",
        "POST /api/tickets/{number}/reopen reason",
        "POST /api/tickets/{number}/close note",
        "POST /api/tickets/{number}/press reason",
        "POST /api/tickets/{number}/identity-openings reason call",
        "POST /api/supervisors name category districts from until account",
        "POST /api/supervision-reports about method place at findings faultSuspected",
        "POST /api/fault-cases ticket report person post unit fault facts occurredAt",
        "POST /api/fault-cases/{id}/finding verified grounds",
        "POST /api/fault-cases/{id}/decision sanction legalBasis reason",
        "POST /api/fault-cases/{id}/appeal grounds",
        "POST /api/fault-cases/{id}/appeal-decision outcome sanction reason",
        "POST /api/calls/{id}/separation reason", "POST /api/calls/{id}/placement outcome ticket respondent category district card",
        "POST /api/posts/{id}/presence holder present",
        "POST /api/imports file card line",
        "POST /api/erasures ticket call what contacts basis reason",
        "POST /api/demo/clock advance"})
    void a_command_takes_what_the_contract_says(String line) {
        var words = line.split(" ");

        assertThat(properties(operation(words).path("requestBody"))).containsExactlyInAnyOrder(tail(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /api/tickets state line unit category card breached late level holder post from until tab q sort page size min-position",
        "GET /api/tickets/{number} number min-position",
        "GET /api/escalations min-position", "GET /api/erasures page size min-position", "GET /api/erasures/contacts ticket call min-position",
        "GET /api/calls/unplaced page size min-position", "GET /api/fault-cases/{id} id min-position",
        "GET /api/fault-history person post unit asOf min-position",
        "GET /api/units min-position", "GET /api/posts min-position", "GET /api/faults min-position", "GET /api/cards min-position",
        "GET /api/calendars/{year} year min-position",
        "GET /api/imports/{id} id min-position",
        "GET /api/log/commits from size min-position",
        "GET /api/log/checkpoint min-position",
        "GET /api/log/proofs/inclusion position size", "GET /api/log/proofs/consistency first second", "GET /api/log/proofs/event position index",
        "GET /api/log/verification full min-position"})
    void a_question_takes_what_the_contract_says(String line) {
        var words = line.split(" ");

        assertThat(operation(words).path("parameters").valueStream().map(parameter -> parameter.path("name").asString()))
                .contains(tail(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /api/calls callId ticket queryCode deadline position",
        "GET /api/tickets total page size items facets",
        "GET /api/tickets/{number} number state line subject text category unit post holder card acceptedAt recordedAt deadline breached "
                + "breaches level returns passTheBuck reopened pressed resolvedAt resolution satisfied late timeline",
        "GET /api/escalations total page size items facets", "GET /api/calls/unplaced total page size items",
        "GET /api/screen-pop byCaller byRespondent similar unplaced",
        "GET /api/fault-history asOf position entries",
        "GET /api/imports/{id} state rows tickets known rejected rejectedCount breached byLevel position",
        "GET /api/log/commits items tail",
        "GET /api/log/checkpoint origin size root note verifierKey",
        "GET /api/log/proofs/inclusion position size commitHash path", "GET /api/log/proofs/consistency first second path",
        "GET /api/log/verification ok from tail head firstBad reason",
        "POST /api/posts/{id}/presence vacancy position",
        "POST /api/tickets/{number}/identity-openings name phone address position",
        "POST /api/demo/clock now position", "POST /api/erasures id erased records destroyed position", "GET /api/erasures/contacts contacts elsewhere",
        "POST /api/supervisors id position", "POST /api/supervision-reports id position", "POST /api/fault-cases id position"})
    void an_answer_says_what_the_contract_says(String line) {
        var words = line.split(" ");
        var answers = operation(words).path("responses").propertyStream().filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> properties(answer.getValue()));

        assertThat(answers).contains(tail(words));
    }

    private static String[] tail(String[] words) {
        return Stream.of(words).skip(2).toArray(String[]::new);
    }

    private static JsonNode operation(String[] words) {
        var operation = DESCRIPTION.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
        assertThat(operation.isObject()).as(words[0] + " " + words[1] + " is described").isTrue();
        return operation;
    }

    private static Stream<String> properties(JsonNode withContent) {
        var names = new TreeSet<String>();
        withContent.path("content").forEach(content -> names.addAll(resolved(content.path("schema")).path("properties").propertyNames()));
        return names.stream();
    }

    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : DESCRIPTION.at(reference.substring(1));
    }
}
