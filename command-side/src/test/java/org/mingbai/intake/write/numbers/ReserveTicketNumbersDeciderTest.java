package org.mingbai.intake.write.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.intake.Calls;
import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.kernel.Decision;

class ReserveTicketNumbersDeciderTest {

    @Test
    void a_block_begins_after_the_last_number_that_anybody_took() {
        var taken = ReserveTicketNumbersDecider.LAST.all(List.of(
                new TicketNumbersReserved(2026, 1, 200, Calls.NOW), new TicketNumbersReserved(2026, 201, 250, Calls.NOW)));
        assertThat(ReserveTicketNumbersDecider.decide(new ReserveTicketNumbers(2026, 100), taken, Calls.by(Calls.PROVINCE)))
                .isEqualTo(Decision.accept(new TicketNumbersReserved(2026, 251, 350, Calls.NOW)));
    }

    @Test
    void the_first_number_of_a_year_is_one() {
        assertThat(ReserveTicketNumbersDecider.decide(new ReserveTicketNumbers(2026, 1), ReserveTicketNumbersDecider.LAST.empty(),
                Calls.by(Calls.PROVINCE))).isEqualTo(Decision.accept(new TicketNumbersReserved(2026, 1, 1, Calls.NOW)));
    }
}
