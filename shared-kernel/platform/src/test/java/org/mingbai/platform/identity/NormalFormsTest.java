package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form for a phone or a name, however somebody typed it. */
class NormalFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "13900000001|13900000001",
        " 139 0000 0001 |13900000001",
        "139-0000-0001|13900000001",
        "139—0000—0001|13900000001",
        "１３９００００　０００１|13900000001",
        "+8613900000001|13900000001",
        "＋８６ １３９００００ ０００１|13900000001",
        "008613900000001|13900000001",
        "8613900000001|13900000001",
        "(0311) 8888-8888|031188888888",
        "（０３１１）８８８８８８８８|031188888888",
        "+86 311 88888888|031188888888",
        "+86 0311 88888888|031188888888",
        "400-000-1234|4000001234",
        "+86 400 000 1234|4000001234",
        "12345|12345",
        "+1 (415) 555-0100|+14155550100",
        "001 415 555 0100|+14155550100",
        "110|110"})
    void a_phone_has_one_form(String typed, String expected) {
        assertThat(Phones.normalise(typed)).contains(expected);
        assertThat(Phones.normalise(expected)).as("and keeps it").contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "1", "12", "+", "++8613900000001", "13900000001转8001", "1390000000113900000002", "not given"})
    void what_is_no_phone_has_none(String typed) {
        assertThat(Phones.normalise(typed)).isEmpty();
    }

    @Test
    void invisible_signs_in_a_copied_phone_do_not_make_another_caller() {
        assertThat(Phones.normalise("\u202d139\u200b0000\u00a00001\u202c\ufeff")).contains("13900000001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "王小明|王小明",
        "'  王小明　'|王小明",
        "Ｚｈａｎｇ　　Ｓａｎ|zhang san",
        "ZHANG\tSan|zhang san",
        "河北ＡＢＣ（集团）有限公司|河北abc(集团)有限公司"})
    void a_name_has_one_form(String typed, String expected) {
        assertThat(Names.normalise(typed)).isEqualTo(expected);
        assertThat(Names.normalise(expected)).isEqualTo(expected);
    }

    @Test
    void invisible_signs_in_a_name_do_not_count_and_different_names_stay_different() {
        assertThat(Names.normalise("王\u200b小\u00ad明\ufeff")).isEqualTo("王小明");
        assertThat(Names.normalise("王晓明")).isNotEqualTo(Names.normalise("王小明"));
    }
}
