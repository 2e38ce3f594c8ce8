package org.mingbai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @Test
    void an_instant_has_one_form() {
        var nine = Instant.parse("2026-11-23T01:00:00Z");

        assertThat(Forms.instant("2026-11-23T09:00:00+08:00")).isEqualTo(nine);
        assertThat(Forms.instant("2026-11-23T01:00:00Z")).isEqualTo(nine);
        assertThat(Forms.instant("2026-11-23T01:00:00.000000000Z")).isEqualTo(nine);
        assertThat(Forms.instantInAddress("2026-11-23T09:00:00 08:00")).as("a plus that was not escaped").isEqualTo(nine);
        assertThat(Forms.instant("1949-10-01T00:00:00+08:00")).isEqualTo(Instant.parse("1949-09-30T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1732336200", "1732336200000", "1.7e9", "2026-11-23", "2026-11-23T09:00:00", "2026-11-23T09:00+08:00",
        "2026-11-23 09:00:00+08:00", "2026-11-23t09:00:00z", "2026-11-23T24:00:00Z", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-23T09:60:00Z",
        "2026-11-23T09:00:60Z", "2026-11-23T09:00:00,5Z", "2026-11-23T09:00:00.Z", "2026-11-23T09:00:00.1234567890Z", "2026-W48-1T09:00:00Z",
        "2026-327T09:00:00Z", "20261123T090000Z", "2026-11-23T9:00:00Z", "2026-11-23T09:00:00+8", "2026-11-23T09:00:00+0800", "2026-11-23T09:00:00+08",
        "2026-11-23T09:00:00+19:00", "2026-11-23T09:00:00Z[Asia/Shanghai]", "+2026-11-23T09:00:00Z", "+12026-11-23T09:00:00Z", "-2026-11-23T09:00:00Z",
        "-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "２０２６-11-23T09:00:00Z", "2026-11-23T09:00:00Z ", "Mon, 23 Nov 2026 09:00:00 GMT"})
    void whatever_else_looks_like_one_is_none(String text) {
        assertThatThrownBy(() -> Forms.instant(text)).isInstanceOf(Unreadable.class).hasMessage("instant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949-09-30T23:59:59+08:00", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "1900-01-01T00:00:00+08:00",
        "2200-01-01T00:00:00+08:00", "9999-12-31T23:59:59Z"})
    void a_time_at_which_nobody_calls_is_told_so(String text) {
        assertThatThrownBy(() -> Forms.instant(text)).isInstanceOf(Unreadable.class).hasMessage("out-of-time");
    }

    @Test
    void a_date_is_iso_and_exists() {
        assertThat(Forms.date("2026-11-23")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(List.of("2026-02-29", "2026-1-1", "20261123", "2026/11/23", "2026-W48-1", "2026-11-23T00:00:00Z", "19723", "", "+2026-11-23",
                "-999999999-01-01")).allSatisfy(text -> assertThatThrownBy(() -> Forms.date(text)).hasMessage("date"));
        assertThat(List.of("1949-09-30", "2200-01-01")).allSatisfy(text -> assertThatThrownBy(() -> Forms.date(text)).hasMessage("out-of-time"));
    }

    @Test
    void a_length_of_time_has_units() {
        assertThat(Forms.duration("P3DT4H")).isEqualTo(Duration.ofHours(76));
        assertThat(Forms.duration("-PT1M")).isEqualTo(Duration.ofMinutes(-1));
        assertThat(List.of("3", "86400", "P", "PT", "P1DT", "p3d", "P1W", "P1Y", "PT1,5S", "P99999999999999999999D", "P+3D", "", "3 days")).allSatisfy(text ->
                assertThatThrownBy(() -> Forms.duration(text)).isInstanceOf(Unreadable.class));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-7, -7", "9223372036854775807, 9223372036854775807"})
    void an_integer_is_digits(String text, long number) {
        assertThat(Forms.integer(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+1", "01", "-0x1", "0x10", "#10", "1e2", "1.0", "1 ", "１２", "9223372036854775808", "99999999999999999999", "--1", "1_000", "true"})
    void and_nothing_else_is_one(String text) {
        assertThatThrownBy(() -> Forms.integer(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void text_is_well_formed_and_steers_nothing() {
        assertThat(Forms.text("一行\r\n\t另一行")).isEqualTo("一行\r\n\t另一行");
        assertThatThrownBy(() -> Forms.text("半\uD83D个")).hasMessage("not-unicode");
        assertThat(List.of("a\u0000", "\u001b[2J", "a\u0007b", "\u0085", "a\u009F", "\u000B")).allSatisfy(text ->
                assertThatThrownBy(() -> Forms.text(text)).hasMessage("control-character"));
        assertThatThrownBy(() -> Forms.truth("TRUE")).isInstanceOf(Unreadable.class);
    }
}
