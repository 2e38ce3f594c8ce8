package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;

/** What a view's store promises, whatever it is kept in. A store's test extends this and says how to open it. */
public abstract class ViewStoreConformance extends WordsConformance {

    @Test
    void a_word_is_found_where_its_characters_stand_side_by_side() {
        written(worded("a", "小区供热不足已经三天"), worded("b", "供电正常，暖气不热"), worded("c", "热供不足"));
        assertThat(matching("供热")).containsExactly("a");
        assertThat(matching("供热不足")).containsExactly("a");
        assertThat(matching("不热")).containsExactly("b");
        assertThat(matching("供热三天")).as("two of its three pairs").containsExactly("a");
        assertThat(matching("暖供热")).as("of two pairs both").isEmpty();
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
        assertThat(matching("热线12345")).containsExactlyInAnyOrder("a", "b");
        assertThat(matching("12345")).containsExactlyInAnyOrder("a", "b");
        assertThat(matching("热线99999")).isEmpty();
        assertThat(matching("号楼2单元")).containsExactly("a");
        assertThat(matching("3号楼2单元仍停电")).containsExactly("a");
    }

    @Test
    void a_phrase_is_found_with_its_punctuation_and_a_lone_character_between() {
        written(worded("a", "供热不足，已投诉。A座热B座冷"));
        assertThat(matching("供热不足，已投诉")).containsExactly("a");
        assertThat(matching("座热B")).containsExactly("a");
        assertThat(matching("A座热B座冷")).containsExactly("a");
        assertThat(matching("供热不足，投诉")).as("whatever stands between").containsExactly("a");
    }

    @Test
    void words_joined_by_a_sign_are_found_by_each_and_together() {
        written(worded("a", "拨打12369，12345；96315、110.5：120|119_114・122～123'124·125和abc.def@ghi"));

        for (var words : List.of("12369", "12345", "96315", "110", "120", "119", "114", "122", "123", "124", "125", "def", "12369，12345", "12369,12345", "110.5", "abc.def")) {
            assertThat(matching(words)).as(words).containsExactly("a");
        }
        assertThat(matching("12345，12369")).as("in the other order").containsExactly("a");
    }

    @Test
    void full_width_and_half_width_are_the_same() {
        written(worded("a", "ＷＩＦＩ信号１２３４５"), worded("b", "wifi信号12345"));
        for (var words : List.of("wifi", "WiFi", "ＷiＦi", "12345", "１２３４５", "ＷＩＦＩ信号", "信号１２３４５")) {
            assertThat(matching(words)).as(words).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void all_words_come_before_some_in_whatever_order_and_field() {
        written(ticket("a").text("subject", List.of("供热不足")).text("words", List.of("已经三天", "长安区")).body(bytes("a")),
                worded("b", "供热供热供热"), worded("c", "三天 供热"));
        assertThat(matching("三天 供热")).hasSize(3).endsWith("b");
        assertThat(matching("供热　三天")).as("with a full-width space").hasSize(3).endsWith("b");
        assertThat(matching("  长安区\t供热\n")).hasSize(3).startsWith("a");
        assertThat(matching("停电 停水")).isEmpty();
        assertThat(matching("长安区 停水 停电")).as("one of three").isEmpty();
        assertThat(matching("长安区 三天 停电")).as("two of three").containsExactly("a");
    }

    @Test
    void a_phrase_is_found_where_its_parts_stand_apart_and_comes_first_where_they_stand_together() {
        written(worded("a", "拖欠三十名工人三个月工资"), worded("b", "老板拖欠工资不发，工人很着急，希望有关部门管一管这件事情"), worded("c", "工资条没有盖章"),
                worded("d", "工资拖欠拖欠工资拖欠"));
        assertThat(matching("拖欠工资")).hasSize(3).endsWith("a").contains("b", "d");
    }

    @Test
    void what_is_rare_weighs_more_than_what_is_common_and_a_short_text_more_than_a_long_one() {
        written(worded("a", "小区停水停水，业主反映"), worded("b", "小区噪音扰民"), worded("c", "小区物业小区"), worded("d", "小区绿化"),
                worded("e", "小区电梯" + "的情况一直没有人来处理".repeat(20) + "停水"), worded("f", "小区停车"));
        assertThat(matching("小区 噪音")).hasSize(6).startsWith("b");
        assertThat(matching("停水")).containsExactly("a", "e");
        assertThat(ids(ViewQuery.of(Filter.everything()).matching("小区").page(0, 2))).hasSize(2)
                .doesNotContainAnyElementsOf(ids(ViewQuery.of(Filter.everything()).matching("小区").page(1, 2)));
    }

    @Test
    void a_number_or_an_id_is_found_whole_and_not_by_its_parts() {
        written(worded("a", "HB-2026-00000012-9"), worded("b", "HB-2026-00000013-7"), worded("c", "2026 年 00000012 号"));
        assertThat(matching("HB-2026-00000012-9")).containsExactly("a");
        assertThat(matching("hb-2026-00000013-7")).containsExactly("b");
        assertThat(matching("00000012")).containsExactlyInAnyOrder("a", "c");
        assertThat(matching("HB-2026-99999999-1")).isEmpty();
    }

    @Test
    void a_matter_finds_others_like_it_the_likest_first() {
        written(worded("a", "某工地拖欠农民工工资三个月，多次催要无果"), worded("b", "工地包工头拖欠三十名工人三个月的工资"), worded("c", "小区供热不足"),
                worded("d", "咨询工伤认定需要哪些材料"), worded("e", "公司拖欠货款没有发票"));
        var like = ViewQuery.of(Filter.everything()).like("工地 拖欠农民工工资，三个月没有发 多次催要");
        assertThat(ids(like)).containsExactly("a", "b", "e");
        assertThat(store.search(like.counting(List.of(), Map.of("all", Filter.everything()))).counts()).containsEntry("all", 3L);
        assertThat(ids(like.within(Filter.not(Filter.everything())))).isEmpty();
    }

    @Test
    void totals_facets_and_counts_are_of_what_is_found_whatever_its_rank() {
        written(ticket("a").keyword("unit", "1").text("words", List.of("拖欠工资")).body(bytes("a")),
                ticket("b").keyword("unit", "2").text("words", List.of("拖欠三个月工资")).body(bytes("b")),
                ticket("c").keyword("unit", "2").text("words", List.of("工资条")).body(bytes("c")));
        var page = store.search(ViewQuery.of(Filter.everything()).matching("拖欠工资").page(0, 1)
                .counting(List.of("unit"), Map.of("two", Filter.is("unit", "2"))));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(ViewPage.Found::id).containsExactly("a");
        assertThat(page.facets().get("unit")).isEqualTo(Map.of("1", 1L, "2", 1L));
        assertThat(page.counts()).containsEntry("two", 1L);
    }

    @Test
    void an_order_that_is_asked_for_goes_before_likeness() {
        written(ticket("a").number("level", 1L).text("words", List.of("拖欠三个月工资")).body(bytes("a")),
                ticket("b").number("level", 2L).text("words", List.of("拖欠工资")).body(bytes("b")));
        assertThat(ids(ViewQuery.of(Filter.everything()).matching("拖欠工资").sortedBy(new ViewQuery.Sort("level", false)))).containsExactly("a", "b");
        assertThat(matching("拖欠工资")).containsExactly("b", "a");
    }

    @Test
    void a_phrase_does_not_run_over_from_one_text_to_the_next() {
        written(worded("a", "B座", "12号"), worded("b", "供", "热"), worded("c", "HB-2026", "00000012"));
        assertThat(matching("HB-2026-00000012")).isEmpty();
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
