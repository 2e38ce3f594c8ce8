package org.mingbai.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.UnitCode;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** No value of a body is taken for another one. */
class StrictWireTest {

    private static final JsonMapper WIRE = Json.configureWire(JsonMapper.builder()).build();

    record Nested(@Nullable String text) {
    }

    record Body(@Nullable String text, @Nullable Instant at, @Nullable LocalDate day, @Nullable LocalTime time, @Nullable Duration length,
                @Nullable Integer count, @Nullable Long position, @Nullable Boolean yes, @Nullable HotlineLine line, @Nullable UnitCode unit,
                @Nullable List<String> list, @Nullable Set<HotlineLine> lines, @Nullable Nested nested) {
    }

    @Test
    void each_value_in_its_own_form_is_read() {
        var body = read("""
                {"text":"文","at":"2026-11-23T09:00:00+08:00","day":"2026-11-23","time":"17:30","length":"P3D","count":3,"position":-1,"yes":true,
                 "line":"complaint","unit":"130100","list":["a"],"lines":["policy"],"nested":{"text":"b"}}""");

        assertThat(body).isEqualTo(new Body("文", Instant.parse("2026-11-23T01:00:00Z"), LocalDate.of(2026, 11, 23), LocalTime.of(17, 30),
                Duration.ofDays(3), 3, -1L, true, HotlineLine.COMPLAINT, new UnitCode("130100"), List.of("a"), Set.of(HotlineLine.POLICY),
                new Nested("b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "text: 3", "text: 3.5", "text: true", "text: [\"a\"]", "text: {}", "at: 1732336200", "at: 1732336200.5", "at: \"1732336200\"", "at: \"-1\"", "at: \"\"",
        "at: true", "at: [2026,11,23]", "at: \"2026-11-23\"", "day: 20000", "day: [2026,11,23]", "day: \"2026-11-23T00:00:00Z\"", "day: \"\"",
        "time: [17,30]", "time: 17", "time: \"24:00\"", "length: 86400", "length: \"86400\"", "length: 1.5", "count: \"3\"", "count: 3.0", "count: 1e2",
        "count: true", "count: \"\"", "count: 99999999999", "count: [3]", "position: \"1\"", "position: 1.0", "position: 99999999999999999999", "yes: \"true\"",
        "yes: 1", "yes: 0", "yes: \"\"", "line: 0", "line: \"0\"", "line: \"\"", "line: \"COMPLAINT\"", "line: \"Complaint\"", "line: true", "line: [\"complaint\"]",
        "unit: 130100", "unit: {\"value\":\"130100\"}", "unit: \"\"", "list: \"a\"", "list: \"\"", "list: [1]", "list: {}", "lines: \"policy\"", "lines: [0]",
        "nested: \"\"", "nested: \"b\"", "nested: []", "nested: [{}]", "nested: 1"})
    void none_is_taken_for_another(String field) {
        var json = "{\"" + field.replaceFirst(":", "\":") + "}";

        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"\\ud800\" | not-unicode", "\"a\\udc00b\" | not-unicode", "\"\\ude00\\ud83d\" | not-unicode", "\"\\uffff\" | not-unicode",
        "\"\\u0000\" | control-character", "\"\\u001b[2J\" | control-character", "7 | text", "{\"$numberLong\":\"1\"} | text"})
    void what_is_wrong_with_a_text_is_told(String text, String fault) {
        assertThat(catchThrowableOfType(WireFaultException.class, () -> read("{\"text\":" + text + "}")).name()).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\",\"text\":\"b\"}", "{\"nested\":{\"text\":\"a\",\"text\":\"a\"}}", "{\"text\":\"a\"} {}", "{\"text\":\"a\"}]", "{\"text\":'a'}",
        "{text:\"a\"}", "{\"text\":\"a\",}", "{\"count\":01}", "{\"count\":+1}", "{\"count\":NaN}", "{\"count\":.5}", "/* a */{}", "{\"text\":\"a\nb\"}", "{\"text\":\"\\x41\"}"})
    void what_is_no_strict_json_is_not_read(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void what_is_nested_without_end_ends() {
        assertThatThrownBy(() -> WIRE.readTree("[".repeat(100_000))).isInstanceOf(JacksonException.class);
    }

    private static Body read(String json) {
        return WIRE.readValue(json, Body.class);
    }
}
