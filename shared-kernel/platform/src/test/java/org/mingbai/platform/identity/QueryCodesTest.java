package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.kernel.value.TicketNumber;

class QueryCodesTest {

    private static final TicketNumber TICKET = TicketNumber.of(2026, 1);

    private final QueryCodes codes = codes(Keys.MASTER);

    @Test
    void a_code_is_eight_letters_that_cannot_be_misread_and_always_the_same() {
        assertThat(codes.of(TICKET)).matches("[0-9A-HJKMNP-TV-Z]{8}").isEqualTo(codes(Keys.MASTER).of(TICKET));
    }

    @Test
    void codes_follow_neither_from_the_number_nor_from_another_master_key() {
        var all = IntStream.range(1, 2000).mapToObj(i -> codes.of(TicketNumber.of(2026, i))).collect(Collectors.toSet());
        assertThat(all).hasSize(1999);
        assertThat(codes(Keys.OTHER_MASTER).of(TICKET)).isNotEqualTo(codes.of(TICKET));
    }

    @Test
    void a_code_is_known_however_it_is_typed() {
        var code = codes.of(TICKET);
        var fullWidth = code.chars().mapToObj(c -> Character.toString(c + 0xfee0)).collect(Collectors.joining());
        assertThat(codes.matches(TICKET, code)).isTrue();
        assertThat(codes.matches(TICKET, " " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4) + "\n")).isTrue();
        assertThat(codes.matches(TICKET, fullWidth)).isTrue();
        assertThat(codes.matches(TICKET, code.replace('0', 'O').replace('1', 'l'))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000000", "王小明"})
    void a_wrong_code_is_refused(String wrong) {
        assertThat(codes.matches(TICKET, wrong)).isFalse();
        assertThat(codes.matches(TICKET, codes.of(TICKET) + wrong + "0")).isFalse();
    }

    @Test
    void the_code_of_another_ticket_is_refused() {
        assertThat(codes.matches(TICKET, codes.of(TicketNumber.of(2026, 2)))).isFalse();
    }

    private static QueryCodes codes(MasterKey master) {
        return new QueryCodes(new LastingKey(master.derive(KeyPurpose.QUERY_CODE)));
    }
}
