package org.mingbai.intake.read.publicstatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.kernel.value.TicketNumber;

class PublicStatusPageTest {

    @ParameterizedTest
    @ValueSource(strings = {" hb-2026-00000007-%s ", "ＨＢ－２０２６－００００ ０００７－%s", "HB–2026—00000007-%s"})
    void a_number_is_the_same_however_it_is_written(String written) {
        var number = TicketNumber.of(2026, 7).value();

        assertThat(PublicStatusPage.asWritten(written.formatted(number.charAt(number.length() - 1)))).isEqualTo(number);
    }

    @Test
    void another_number_stays_another() {
        assertThat(PublicStatusPage.asWritten("HB-2026-00000008-1")).isEqualTo("HB-2026-00000008-1");
    }
}
