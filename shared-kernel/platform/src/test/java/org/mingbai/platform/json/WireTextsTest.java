package org.mingbai.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.kernel.value.UnitCode;

import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class WireTextsTest {

    private static final JsonMapper WIRE = Json.configureWire(JsonMapper.builder()).build();

    record Body(@Nullable String reason, @Nullable List<String> more, @Nullable UnitCode unit) {
    }

    @Test
    void blanks_around_text_go_and_text_stays_as_typed() {
        var body = WIRE.readValue("""
                {"reason":" \\u3000ＡＢ <b>超期\\u3000未办</b>\\n ","more":[" 一 "],"unit":"130100"}""", Body.class);

        assertThat(body).isEqualTo(new Body("ＡＢ <b>超期　未办</b>", List.of("一"), new UnitCode("130100")));
    }

    @Test
    void a_fraction_is_not_cut_to_a_whole_number() {
        assertThatThrownBy(() -> WIRE.readValue("1.5", Integer.class)).isInstanceOf(DatabindException.class);
    }

    @Test
    void nothing_but_blanks_is_empty_and_nothing_stays_nothing() {
        assertThat(WIRE.readValue("{\"reason\":\"\\u3000\\u3000\"}", Body.class).reason()).isEmpty();
        assertThat(WIRE.readValue("{\"reason\":null}", Body.class).reason()).isNull();
    }
}
