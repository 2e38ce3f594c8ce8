package org.mingbai.supervision.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mingbai.supervision.Given;

class AppointmentsTest {

    private static final Appointments MARCH = Given.appointments(Given.appointed(Given.CITY, "2026-03-01", "2026-03-31"));

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T15:59:59Z, false",
        "2026-02-28T16:00:00Z, true",
        "2026-03-31T15:59:59.999999999Z, true",
        "2026-03-31T16:00:00Z, false"})
    void both_ends_of_a_term_are_whole_days_in_china(Instant now, boolean acts) {
        assertThat(MARCH.covering(Given.SECTION_PATH, now).isPresent()).isEqualTo(acts);
    }

    @Test
    void districts_of_all_running_terms_add_up() {
        var both = Given.appointments(Given.appointed(Given.OTHER_CITY, "2026-01-01", "2026-12-31"),
                Given.appointed(Given.CITY, "2026-01-01", "2026-12-31"));

        assertThat(both.covering(Given.SECTION_PATH, Given.NOW)).contains(Given.SUPERVISOR);
        assertThat(both.covering(List.of(Given.PROVINCE, Given.OTHER_CITY), Given.NOW)).contains(Given.SUPERVISOR);
        assertThat(both.covering(List.of(Given.PROVINCE), Given.NOW)).isEmpty();
    }
}
