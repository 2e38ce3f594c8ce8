package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form for a name or the number of a card, however somebody typed it. */
class NormalFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "王小明|王小明",
        "'  王小明　'|王小明",
        "Ｚｈａｎｇ　　Ｓａｎ|zhang san",
        "ZHANG\tSan|zhang san",
        "河北ＡＢＣ（集团）有限公司|河北abc集团有限公司",
        "河北 ABC 【集团】 有限公司|河北abc集团有限公司",
        "河北ABC〔集团〕有限公司|河北abc集团有限公司",
        "河北ABC[集团]有限公司|河北abc集团有限公司",
        "王　明|王明",
        "古丽 努尔|古丽努尔",
        "古丽-努尔|古丽努尔",
        "古丽——努尔|古丽努尔",
        "古丽.努尔|古丽努尔",
        "古丽．努尔|古丽努尔",
        "Aygul·Nur|aygul nur",
        "Jean-Luc|jean-luc",
        "J.P. Morgan|j p morgan",
        "J.P.Morgan|j p morgan",
        "石家庄“小肥羊”餐馆|石家庄小肥羊餐馆",
        "三○三医院|三〇三医院",
        "３０３医院|303医院",
        "Acme Co., Ltd.|acme co ltd",
        "ACME CO.,LTD|acme co ltd",
        "Acme Co Ltd|acme co ltd",
        "Acme Co.Ltd。|acme co ltd",
        "Acme（China）Inc.|acme china inc",
        "Acme China Inc|acme china inc",
        "2.5维科技|2.5维科技",
        "李明、王红|李明,王红",
        "李明，王红|李明,王红",
        "李明, 王红|李明,王红",
        "李明；王红|李明,王红",
        "李明﹑王红、|李明,王红",
        "李明｡｡王红|李明王红",
        "(匿名)|匿名",
        "王小明 130123 19900101 123x|王小明13012319900101123x",
        "王小明（身份证130123-19900101-123X）|王小明身份证13012319900101123x",
        "㈱山田|株山田"})
    void a_name_has_one_form(String typed, String expected) {
        assertThat(Names.normalise(typed)).isEqualTo(expected);
        assertThat(Names.normalise(expected)).isEqualTo(expected);
    }

    @Test
    void signs_around_the_name_of_an_employer_and_the_kind_of_its_brackets_say_nothing() {
        for (var typed : List.of("%s。", "%s.", "%s．", "%s，", "%s、", "%s；", "%s！", "%s？", "%s：", "%s……", "%s～", "、%s", "「%s」", "『%s』", "｢%s｣", "﹁%s﹂", "《%s》", "“%s”",
                "【%s】", "[%s]。", "\u3000%s\u3000", "%s\u200d", "\u2060%s", "—%s—")) {
            assertThat(Names.normalise(typed.formatted("河北宏达建筑工程有限公司"))).as(typed).isEqualTo("河北宏达建筑工程有限公司");
        }
        for (var typed : List.of("（石家庄）", "(石家庄)", "﹙石家庄﹚", "【石家庄】", "〔石家庄〕", "[石家庄]", "｛石家庄｝", "〈石家庄〉", "｟石家庄｠", "❨石家庄❩", "⸨石家庄⸩", "「石家庄」", "『石家庄』", "“石家庄”",
                "《石家庄》", "<石家庄>", "＜石家庄＞", " ( 石家庄 ) ", "石家庄", "··石家庄··", "\u200d·\u200d石家庄")) {
            assertThat(Names.normalise("永兴" + typed + "食品有限公司")).as(typed).isEqualTo("永兴石家庄食品有限公司");
        }
    }

    @Test
    void of_all_apostrophes_there_is_one_name() {
        for (int sign : new int[] {'\'', '`', 0xB4, 0x384, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x2C8, 0x2CA, 0x2CB, 0x55A, 0x5F3, 0x7F4, 0x1FBD, 0x1FBF, 0x1FEF, 0x1FFD, 0x1FFE,
                0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035, 0x275B, 0x275C, 0xA78C, 0xFF07, 0xFF40}) {
            assertThat(Names.normalise("Shi" + Character.toString(sign) + "an 食品")).as("U+%04X", sign).isEqualTo("shian食品");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"130123 19900101 123x", "130123-19900101-123X", "130123.19900101.123x", "130123·19900101·123X", "130123　19900101　123Ｘ", "130123/19900101/123X", "130123,19900101,123x",
            "1301 2319 9001 0112 3x", "13012319900101123х", "１３０１２３１９９００１０１１２３Ｘ", "(130123)19900101123x", "130123_19900101_123x", "130123—19900101—123X。", "130123\u200d19900101\u00a0123x"})
    void the_number_of_a_card_in_the_place_of_a_name_is_the_same_name(String typed) {
        assertThat(Names.normalise(typed)).isEqualTo("13012319900101123x");
        assertThat(IdNumbers.normalise(typed)).contains("13012319900101123X");
    }

    @Test
    void names_of_nothing_but_signs_are_not_all_one_and_stars_leave_digits_out() {
        assertThat(List.of(Names.normalise("!"), Names.normalise("。"), Names.normalise("「」"), Names.normalise("-"))).doesNotHaveDuplicates().doesNotContain("");
        assertThat(IdNumbers.normalise("130123199001***012")).isEmpty();
        assertThat(IdNumbers.normalise("Christopher-Dunbarr")).isEmpty();
        assertThat(Names.normalise("王明、李红")).isNotEqualTo(Names.normalise("王明李红"));
    }

    @Test
    void of_all_middle_dots_there_is_one_name() {
        for (int dot : new int[] {0xB7, 0x387, 0x30FB, 0xFF65, 0x2022, 0x2027, 0x2219, 0x22C5, 0x2024, 0xFE52, 0xFF0E, '.', 0x3002, 0xFF61, 0x2E31, 0xA78F, 0x2D9,
                0x318D, 0x25CF, 0x2981, 0x10101, 0x1427, 0x4E36}) {
            for (var name : new String[] {"阿卜杜拉%s买买提", "阿卜杜拉 %s 买买提", "阿卜杜拉%s%<s买买提", "阿卜杜拉\u200b%s\ufe0f买买提"}) {
                assertThat(Names.normalise(name.formatted(Character.toString(dot)))).as("U+%04X", dot).isEqualTo("阿卜杜拉买买提");
            }
        }
        assertThat(Names.normalise("・阿卜杜拉・")).isEqualTo("阿卜杜拉");
    }

    @Test
    void a_character_that_was_copied_as_a_radical_or_a_compatibility_form_is_that_character() {
        assertThat(Names.normalise("\u2f26\u2ed8\u2f63\u2ee2")).isEqualTo("子青生马");
        assertThat(Names.normalise("\uf9f4\ufa19")).isEqualTo("林神");
        assertThat(Names.normalise("𠮷野")).isEqualTo("𠮷野");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "13010519900101123x|13010519900101123X",
        "13010519900101123Ｘ|13010519900101123X",
        "１３０１０５１９９００１０１１２３ｘ|13010519900101123X",
        "130105 19900101 123X|13010519900101123X",
        "130105-19900101-123\u0445|13010519900101123X",
        "13010519900101123Ⅹ|13010519900101123X",
        "130105900101123|130105900101123",
        "91130100ma07x8y25q|91130100MA07X8Y25Q"})
    void the_number_of_a_card_has_one_form(String typed, String expected) {
        assertThat(IdNumbers.normalise(typed)).contains(expected);
    }

    @Test
    void what_is_no_number_of_a_card_has_none() {
        for (var none : new String[] {"", "x", "person-zhang", "13900000001"}) {
            assertThat(IdNumbers.normalise(none)).isEmpty();
        }
    }

    @Test
    void plain_text_keeps_the_form_that_the_log_has_of_it() {
        assertThat(PlainTexts.normalise(" A·１　No.7\u200b")).isEqualTo("a·1 no.7");
    }

    @Test
    void invisible_signs_in_a_name_do_not_count_and_different_names_stay_different() {
        assertThat(Names.normalise("王\u200b小\u00ad明\ufeff")).isEqualTo("王小明");
        assertThat(Names.normalise("王晓明")).isNotEqualTo(Names.normalise("王小明"));
    }
}
