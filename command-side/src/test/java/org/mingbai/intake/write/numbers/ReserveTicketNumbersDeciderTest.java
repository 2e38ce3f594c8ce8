package org.mingbai.intake.write.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.intake.Calls;
import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.kernel.Decision;

class ReserveTicketNumbersDeciderTest {

    private static final Held NOBODY = new Held(0, true);

    @Test
    void a_block_begins_after_numbers_that_the_log_has_forgotten() {
        assertThat(decided(250, new Held(1_400, true))).isEqualTo(new TicketNumbersReserved(2026, 1_401, 1_500, Calls.NOW));
        assertThat(decided(250, new Held(200, true))).isEqualTo(new TicketNumbersReserved(2026, 251, 350, Calls.NOW));
        assertThat(decided(0, new Held(1, true))).isEqualTo(new TicketNumbersReserved(2026, 2, 101, Calls.NOW));
    }

    @Test
    void a_block_begins_far_above_where_numbers_may_have_been_forgotten_everywhere() {
        assertThat(decided(250, new Held(1_400, false))).isEqualTo(new TicketNumbersReserved(2026, 1_001_401, 1_001_500, Calls.NOW));
        assertThat(decided(0, new Held(0, false))).isEqualTo(new TicketNumbersReserved(2026, 1_000_001, 1_000_100, Calls.NOW));
        assertThat(decided(99_900_000, new Held(0, false))).as("where few are left the leap is small")
                .isEqualTo(new TicketNumbersReserved(2026, 99_902_000, 99_902_099, Calls.NOW));
    }

    private static TicketNumbersReserved decided(long last, Held held) {
        return switch (ReserveTicketNumbersDecider.decide(new ReserveTicketNumbers(2026, 100), last, held, Calls.by(Calls.PROVINCE))) {
            case Decision.Accepted accepted -> (TicketNumbersReserved) accepted.events().getFirst();
            case Decision.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void a_block_begins_after_the_last_number_that_anybody_took() {
        var taken = ReserveTicketNumbersDecider.LAST.all(List.of(
                new TicketNumbersReserved(2026, 1, 200, Calls.NOW), new TicketNumbersReserved(2026, 201, 250, Calls.NOW)));
        assertThat(ReserveTicketNumbersDecider.decide(new ReserveTicketNumbers(2026, 100), taken, NOBODY, Calls.by(Calls.PROVINCE)))
                .isEqualTo(Decision.accept(new TicketNumbersReserved(2026, 251, 350, Calls.NOW)));
    }

    @Test
    void the_first_number_of_a_year_is_one() {
        assertThat(ReserveTicketNumbersDecider.decide(new ReserveTicketNumbers(2026, 1), ReserveTicketNumbersDecider.LAST.empty(), NOBODY,
                Calls.by(Calls.PROVINCE))).isEqualTo(Decision.accept(new TicketNumbersReserved(2026, 1, 1, Calls.NOW)));
    }
}
