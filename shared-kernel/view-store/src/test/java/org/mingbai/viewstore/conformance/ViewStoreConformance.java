package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;

/** What a view's store promises, whatever it is kept in. A store's test extends this and says how to open it. */
public abstract class ViewStoreConformance extends WholeConformance {

    @Test
    void a_word_is_found_where_its_characters_stand_side_by_side() {
        written(worded("a", "小区供热不足已经三天"), worded("b", "供电正常，暖气不热"), worded("c", "热供不足"));
        assertThat(matching("供热")).containsExactly("a");
        assertThat(matching("供热不足")).containsExactly("a");
        assertThat(matching("不热")).containsExactly("b");
        assertThat(matching("供热三天")).isEmpty();
        assertThat(matching("热供")).containsExactly("c");
    }

    @Test
    void a_single_character_is_found() {
        written(worded("a", "小区供热不足"), worded("b", "电"), worded("c", "水费"));
        assertThat(matching("热")).containsExactly("a");
        assertThat(matching("足")).containsExactly("a");
        assertThat(matching("小")).containsExactly("a");
        assertThat(matching("电")).containsExactly("b");
        assertThat(matching("费")).containsExactly("c");
    }

    @Test
    void chinese_and_latin_and_digits_are_found_together() {
        written(worded("a", "我拨打热线12345后3号楼2单元仍停电"), worded("b", "12345热线"), worded("c", "热线 12 345"));
        assertThat(matching("热线12345")).containsExactly("a");
        assertThat(matching("12345热线")).containsExactly("b");
        assertThat(matching("12345")).containsExactly("a", "b");
        assertThat(matching("号楼2单元")).containsExactly("a");
        assertThat(matching("3号楼2单元仍停电")).containsExactly("a");
    }

    @Test
    void a_phrase_is_found_with_its_punctuation_and_a_lone_character_between() {
        written(worded("a", "供热不足，已投诉。A座热B座冷"));
        assertThat(matching("供热不足，已投诉")).containsExactly("a");
        assertThat(matching("座热B")).containsExactly("a");
        assertThat(matching("A座热B座冷")).containsExactly("a");
        assertThat(matching("供热不足，投诉")).isEmpty();
    }

    @Test
    void words_joined_by_a_sign_are_found_by_each_and_together() {
        written(worded("a", "拨打12369，12345；96315、110.5：120|119_114・122～123'124·125和abc.def@ghi"));

        for (var words : List.of("12369", "12345", "96315", "110", "120", "119", "114", "122", "123", "124", "125", "def", "12369，12345", "12369,12345", "110.5", "abc.def")) {
            assertThat(matching(words)).as(words).containsExactly("a");
        }
        assertThat(matching("12345，12369")).isEmpty();
    }

    @Test
    void full_width_and_half_width_are_the_same() {
        written(worded("a", "ＷＩＦＩ信号１２３４５"), worded("b", "wifi信号12345"));
        for (var words : List.of("wifi", "WiFi", "ＷiＦi", "12345", "１２３４５", "ＷＩＦＩ信号", "信号１２３４５")) {
            assertThat(matching(words)).as(words).containsExactly("a", "b");
        }
    }

    @Test
    void all_words_must_be_there_in_whatever_order_and_field() {
        written(ticket("a").text("subject", List.of("供热不足")).text("words", List.of("已经三天", "长安区")).body(bytes("a")),
                worded("b", "供热正常"), worded("c", "三天 供热"));
        assertThat(matching("三天 供热")).containsExactly("a", "c");
        assertThat(matching("供热　三天")).as("with a full-width space").containsExactly("a", "c");
        assertThat(matching("  长安区\t供热\n")).containsExactly("a");
        assertThat(matching("供热 暖气")).isEmpty();
    }

    @Test
    void a_phrase_does_not_run_over_from_one_text_to_the_next() {
        written(worded("a", "B座", "12号"), worded("b", "供", "热"));
        assertThat(matching("座12")).isEmpty();
        assertThat(matching("供热")).isEmpty();
        assertThat(matching("12号")).containsExactly("a");
    }

    @Test
    void nothing_to_search_for_is_no_search_and_signs_alone_find_nothing() {
        written(worded("a", "供热"), bare("b"));
        assertThat(ids(ViewQuery.of(Filter.everything()).matching(null))).containsExactly("a", "b");
        assertThat(matching("  ")).containsExactly("a", "b");
        assertThat(matching("　")).containsExactly("a", "b");
        assertThat(matching("，！")).isEmpty();
        assertThat(matching("供热 ，")).as("a sign beside a word says nothing").containsExactly("a");
    }

    @Test
    void search_and_filter_narrow_each_other() {
        written(ticket("a").keyword("unit", "1").text("words", List.of("供热")).body(bytes("a")),
                ticket("b").keyword("unit", "2").text("words", List.of("供热")).body(bytes("b")));
        assertThat(ids(ViewQuery.of(Filter.is("unit", "2")).matching("供热"))).containsExactly("b");
    }

    @Test
    void marks_of_a_query_language_are_plain_signs() {
        written(worded("a", "供热 OR 停电"), worded("b", "停水"));
        assertThat(matching("供热*")).containsExactly("a");
        assertThat(matching("words:停水")).isEmpty();
        assertThat(matching("\"停水\"")).containsExactly("b");
        assertThat(matching("-停水")).containsExactly("b");
    }
}
