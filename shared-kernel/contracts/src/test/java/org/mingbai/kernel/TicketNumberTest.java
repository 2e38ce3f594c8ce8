package org.mingbai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingbai.kernel.value.TicketNumber;

class TicketNumberTest {

    @Test
    void everyWrongDigitIsFound() {
        var number = TicketNumber.of(2026, 123).value();
        assertThat(number).startsWith("HB-2026-00000123-");
        for (int at = 3; at < number.length(); at++) {
            if (number.charAt(at) == '-') {
                continue;
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = number.substring(0, at) + digit + number.substring(at + 1);
                assertThat(TicketNumber.isValid(changed)).as(changed).isEqualTo(changed.equals(number));
            }
        }
    }

    @Test
    void otherTextIsRefused() {
        assertThat(TicketNumber.isValid("HB-2026-123-4")).isFalse();
        assertThatThrownBy(() -> new TicketNumber("ＨＢ-2026-00000123-4")).isInstanceOf(IllegalArgumentException.class);
    }
}
