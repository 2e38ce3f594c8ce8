package org.mingbai.platform.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.refusal.UnknownTicket;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.IdempotencyKeyReused;
import org.mingbai.platform.axon.RefusedException;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFactException;
import org.mingbai.platform.security.GuessLimit;
import org.mingbai.platform.security.GuessTrace;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTest {

    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final UUID INCIDENT = new UUID(0, 1);

    private final Failing failing = new Failing();
    private final MockMvc http = http();

    /** Answers as it is told to. */
    @RestController
    static final class Failing {

        Supplier<Object> next = () -> "fine";

        record Body(@NotBlank String reason, UnitCode unit) {
        }

        @GetMapping("/api/fails")
        Object fails() {
            return next.get();
        }

        @GetMapping("/api/tickets/{number}")
        Object ticket(@PathVariable TicketNumber number) {
            return number.value();
        }

        @GetMapping("/api/pages")
        Object page(@RequestParam int page) {
            return page;
        }

        @PostMapping("/api/bodies")
        Object body(@RequestBody @Valid Body body) {
            return body.reason();
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new RefusedException(new UnknownTicket(TICKET)), 404, "unknown-ticket"),
                Arguments.of(new RefusedException(new OutsideJurisdiction()), 403, "outside-jurisdiction"),
                Arguments.of(new RefusedException(new StaleVersion()), 412, "stale-version"),
                Arguments.of(new RefusedException(new IdempotencyKeyReused()), 422, "idempotency-key-reused"),
                Arguments.of(new NotFoundException(), 404, "not-found"),
                Arguments.of(new OutsideJurisdictionException(), 403, "outside-jurisdiction"),
                Arguments.of(new AccessDeniedException("role"), 403, "role-not-allowed"),
                Arguments.of(new BadCredentialsException("wrong"), 401, "sign-in-needed"),
                Arguments.of(new BodyTooLargeException(), 413, "too-large"),
                Arguments.of(new PositionNotReachedException(), 503, "position-not-reached"),
                Arguments.of(new AppendFailedException("no space left on /dev/sda1"), 503, "log-unavailable"),
                Arguments.of(notReadable(), 503, "event-not-readable"),
                Arguments.of(new KeyStoreException("secret detail"), 503, "keys-unavailable"),
                Arguments.of(new IllegalStateException("secret detail"), 500, "internal-error"));
    }

    private static RuntimeException notReadable() {
        var event = new RecordedEvent(0, "handling.ticket-noted", 1, Set.of(), "secret".getBytes(StandardCharsets.UTF_8), new byte[0]);
        return catchThrowableOfType(UnreadableFactException.class,
                () -> RecordedFact.of(new SequencedEvent(1_234_567, UUID.randomUUID(), Instant.EPOCH, CommitMetadata.empty(), event)));
    }

    /** What is said names the event, so that somebody can act on it. */
    @ParameterizedTest
    @CsvSource({"zh-CN, 日志第 1234567 号提交中的事件 handling.ticket-noted（版本 1）", "en, 'event handling.ticket-noted, version 1, at position 1234567 of the log'"})
    void an_event_that_cannot_be_read_is_named(String language, String named) throws Exception {
        failing.next = () -> {
            throw notReadable();
        };
        http.perform(get("/api/fails").header("Accept-Language", language)).andExpect(jsonPath("$.detail", containsString(named)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_has_its_status_and_a_type_that_never_changes_and_says_nothing_of_the_inside(RuntimeException failure, int status, String type)
            throws Exception {
        failing.next = () -> {
            throw failure;
        };
        http.perform(get("/api/fails")).andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/" + type))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("/dev/"))));
    }

    @Test
    void a_refusal_is_worded_with_what_it_is_about_in_the_readers_language() throws Exception {
        failing.next = () -> {
            throw new RefusedException(new UnknownTicket(TICKET));
        };
        http.perform(get("/api/fails")).andExpect(jsonPath("$.detail").value("没有编号为 " + TICKET + " 的工单，请核对编号。"));
        http.perform(get("/api/fails").header("Accept-Language", "en")).andExpect(jsonPath("$.detail").value(startsWith("There is no ticket " + TICKET)));
    }

    @Test
    void a_refusal_about_a_field_names_it() throws Exception {
        failing.next = () -> {
            throw new RefusedException(new IdempotencyKeyReused());
        };
        http.perform(get("/api/fails")).andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void an_incident_has_a_number_to_tell() throws Exception {
        failing.next = () -> {
            throw new IllegalStateException("secret detail");
        };
        http.perform(get("/api/fails")).andExpect(jsonPath("$.detail").value(containsString("incident-00000000000000000000000000000001")));
    }

    @Test
    void who_must_wait_is_told_how_long() throws Exception {
        var limit = new GuessLimit(() -> 0, GuessLimit.Terms.PASSWORDS, GuessTrace.NONE);
        failing.next = () -> limit.judge("account:liu", "192.0.2.1", Optional::empty);
        for (int i = 0; i < 5; i++) {
            http.perform(get("/api/fails")).andExpect(status().isOk());
        }
        http.perform(get("/api/fails")).andExpect(status().isTooManyRequests()).andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.detail").value(containsString("1 秒")));
        failing.next = () -> {
            throw new PositionNotReachedException();
        };
        http.perform(get("/api/fails")).andExpect(header().string("Retry-After", "1"));
    }

    @ParameterizedTest
    @CsvSource({"true, 429, too-many-at-once", "false, 503, busy"})
    void who_finds_no_room_is_told_why_and_when_to_come_again(boolean ownDoing, int status, String name) throws Exception {
        failing.next = () -> {
            throw new CrowdedException(ownDoing);
        };
        http.perform(get("/api/fails")).andExpect(status().is(status)).andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.type").value("/problems/" + name));
    }

    @Test
    void an_address_that_names_nothing_is_not_found_and_a_bad_parameter_is_named() throws Exception {
        http.perform(get("/api/tickets/no-number")).andExpect(status().isNotFound());
        http.perform(get("/api/pages?page=x")).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].field").value("page"));
        http.perform(get("/api/pages")).andExpect(status().is(422)).andExpect(jsonPath("$.errors[0].field").value("page"));
        http.perform(post("/api/fails")).andExpect(status().isMethodNotAllowed()).andExpect(jsonPath("$.type").value("/problems/http-405"));
    }

    @Test
    void a_body_is_refused_field_by_field() throws Exception {
        body("{\"reason\":\" \",\"unit\":\"130000\"}", 422, "reason");
        body("{\"reason\":\"x\",\"unit\":\"nonsense!\"}", 422, "unit");
        body("{\"reason\":\"x\",\"unit\":\"130000\",\"reasno\":1}", 422, "reasno");
        body("{\"reason\":{},\"unit\":\"130000\"}", 422, "reason");
        http.perform(post("/api/bodies").contentType(MediaType.APPLICATION_JSON).content("{\"reason\":"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.type").value("/problems/unreadable"));
        http.perform(post("/api/bodies").contentType(MediaType.TEXT_PLAIN).content("x")).andExpect(status().isUnsupportedMediaType());
    }

    /** A kind that nobody mapped would be a failure of the switch, not of a client. */
    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void every_kind_of_refusal_is_a_client_error(Refusal.Kind kind) throws Exception {
        record UnknownTicketNamed(Kind kind) implements Refusal {
        }
        failing.next = () -> {
            throw new RefusedException(new UnknownTicketNamed(kind));
        };
        http.perform(get("/api/fails")).andExpect(status().is4xxClientError());
    }

    private void body(String json, int status, String field) throws Exception {
        http.perform(post("/api/bodies").contentType(MediaType.APPLICATION_JSON).content(json)).andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field)).andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    private MockMvc http() {
        JsonMapper json = Json.configureWire(JsonMapper.builder()).build();
        var problems = new Problems(new HttpConfiguration().messageSource(), json);
        return MockMvcBuilders.standaloneSetup(failing)
                .setControllerAdvice(new ProblemAdvice(problems, new BodyFaults(json, VALIDATOR, problems), () -> INCIDENT))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
                .build();
    }
}
