package org.mingbai.platform.http.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class PlainFormTest {

    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");

    @Test
    void fields_nest_by_their_dots_and_what_is_empty_is_left_out() {
        assertThat(json("caller.phone", " 13900002222 ", "caller.name", "", "subject", "欠薪", "_csrf", "x"))
                .isEqualTo("{\"caller\":{\"phone\":\"13900002222\"},\"subject\":\"欠薪\"}");
    }

    @Test
    void a_field_is_read_as_its_form_says() {
        assertThat(json("_types", "days:number off:boolean for:days at:instant on:date seen:flag gone:flag all:json codes:list", "days", "5", "off", "true",
                "for", "3", "at", "昨天 9:05", "on", "1126", "seen", "on", "all", "[1]", "codes", "130100，130200"))
                .isEqualTo("{\"days\":5,\"off\":true,\"for\":\"P3D\",\"at\":\"2026-11-25T09:05:00+08:00\",\"on\":\"2026-11-26\",\"seen\":true,\"all\":[1],"
                        + "\"codes\":[\"130100\",\"130200\"],\"gone\":false}");
    }

    @Test
    void what_cannot_be_read_goes_on_as_it_was_typed_for_the_api_to_refuse() {
        assertThat(json("_types", "days:number at:instant", "days", "五", "at", "昨天")).isEqualTo("{\"days\":\"五\",\"at\":\"昨天\"}");
    }

    @Test
    void a_field_that_belongs_to_another_goes_with_it() {
        assertThat(json("_with", "respondent.kind:respondent.name", "respondent.kind", "employer", "respondent.name", "")).isEqualTo("{}");
        assertThat(json("_with", "respondent.kind:respondent.name", "respondent.kind", "employer", "respondent.name", "某厂"))
                .isEqualTo("{\"respondent\":{\"kind\":\"employer\",\"name\":\"某厂\"}}");
    }

    @ParameterizedTest
    @CsvSource({"11-26 14:30,2026-11-26T14:30:00+08:00", "2026年1月2日 00:00,2026-01-02T00:00:00+08:00", "今天 8：05,2026-11-26T08:05:00+08:00", "11-26,",
        "2-30 10:00,", "11-26 25:00,", "随便,"})
    void a_moment_has_a_day_that_there_is_and_a_time(String typed, String read) {
        assertThat(TypedTimes.instant(typed, NOW).orElse(null)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({".", "...", "a..b", "'1'", "a.b.c.d.e.f.g"})
    void a_name_that_no_field_bears_goes_on_as_it_is_for_the_api_to_refuse(String name) {
        assertThat(json(name, "x")).isEqualTo("{\"" + name + "\":\"x\"}");
    }

    @Test
    void a_name_is_a_value_or_has_parts_and_stands_once() {
        assertThat(json("caller", "x", "caller.name", "y")).contains("\"caller\":");
        assertThat(json("subject", "a", "subject", "b")).isEqualTo("{\"subject\":[\"a\",\"b\"]}");
    }

    private static String json(String... namesAndValues) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.addAll(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new String(new PlainForm(fields, NOW).json(), StandardCharsets.UTF_8);
    }
}
