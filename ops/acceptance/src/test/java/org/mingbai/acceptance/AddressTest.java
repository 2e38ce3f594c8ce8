package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an address asks is answered as it was asked, or refused: each of its faults by name, and all at once. */
class AddressTest {
    private final Mingbai mingbai = Running.shared();
    private final Api leader = mingbai.as("leader");

    @Test
    void all_that_is_wrong_with_an_address_is_told_at_once() {
        var answer = leader.get("/api/tickets?size=900&page=-1&sort=zz&state=qq&late=perhaps&from=yesterday&level=x&unit=%20&colour=red&line=policy&line=policy").expect(422);

        assertThat(fields(answer)).containsExactlyInAnyOrder("size", "page", "sort", "state", "late", "from", "level", "colour", "line");
    }

    @Test
    void what_there_is_to_choose_from_is_told() {
        assertThat(leader.get("/api/tickets?state=qq").expect(422).http().body()).contains("open, dispatched").doesNotContain("OPEN");
        assertThat(leader.get("/api/fault-cases?stat=open").expect(422).http().body()).contains("state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=OPEN", "state=Open", "line=policy_question", "tab=LATE", "late=TRUE", "late=yes", "late=1", "level=0x1", "level=1.0", "level=%2B1", "page=1e0", "size=٣"})
    void a_value_is_taken_in_its_own_spelling_only(String parameter) {
        assertThat(fields(leader.get("/api/tickets?" + parameter).expect(422))).containsExactly(parameter.substring(0, parameter.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource({"/api/deadline-preview?card=nowhere+at+all&line=x&at=1732336200, card line at", "/api/deadline-preview, card line", "/api/log/proofs/inclusion?position=x&size=y, position size",
        "/api/escalations?level=9&sort=unit&size=0, level sort size", "/api/supervision-reports?faultSuspected=maybe&sort=unit&page=-2&method=x, faultSuspected sort page method"})
    void so_it_is_everywhere(String address, String fields) {
        var answer = Stream.of("leader", "discipline", "operator").map(account -> mingbai.as(account).get(address)).filter(one -> one.status() != 403).findFirst().orElseThrow();

        assertThat(fields(answer.expect(422))).containsExactlyInAnyOrder(fields.split(" "));
    }

    /** Every address of programs, as the server maps them. */
    @Test
    void what_nobody_takes_and_what_is_given_twice_is_refused() {
        var addresses = mingbai.beans(RequestMappingHandlerMapping.class).stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(method -> method.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)).flatMap(method -> method.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.contains("{")).distinct().sorted().toList();

        assertThat(addresses).hasSizeGreaterThan(15).allSatisfy(address -> {
            assertThat(fields(asked(address + "?no-such-thing=1"))).as(address).contains("no-such-thing");
            assertThat(fields(asked(address + "?min-position=1&min-position=2"))).as(address).contains("min-position");
        });
    }

    @Test
    void a_page_lets_pass_what_a_link_has_added() {
        leader.get("/tickets?utm_source=letter").expect(200);
    }

    private Api.Answer asked(String address) {
        return Running.ROLES.stream().map(role -> mingbai.as(role).get(address)).filter(answer -> answer.status() != 403).findFirst().orElseThrow().expect(422);
    }

    private static List<String> fields(Api.Answer answer) {
        return answer.body().path("errors").valueStream().map(error -> error.path("field").asString()).toList();
    }
}
