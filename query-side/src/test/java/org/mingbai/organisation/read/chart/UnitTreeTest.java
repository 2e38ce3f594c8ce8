package org.mingbai.organisation.read.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.read.chart.PostBody.HolderBody;
import org.mingbai.organisation.read.chart.UnitTree.Node;

class UnitTreeTest {

    private static final UnitTree TREE = UnitTree.of(
            List.of(unit("130000", "河北省", UnitKind.PROVINCE), unit("130100", "石家庄市", UnitKind.CITY, "130000"),
                    unit("130100-jc", "监察支队", UnitKind.SECTION, "130000", "130100"), unit("130200", "唐山市", UnitKind.CITY, "130000")),
            List.of(post("post-1", "监察一岗", "130100-jc", holder("li", "李建国", true), holder("sun", "孙立新", false)),
                    post("post-2", "综合岗", "130100", holder("li", "李建国", false), null),
                    post("post-3", "综合岗", "130200", holder("gone", null, true), null)));

    @Test
    void units_hang_below_the_one_above_them() {
        var province = TREE.roots().getFirst();
        assertThat(names(TREE.roots())).containsExactly("河北省");
        assertThat(names(province.below())).containsExactly("石家庄市", "唐山市");
        assertThat(names(province.below().getFirst().below())).containsExactly("监察支队");
    }

    @Test
    void a_unit_counts_what_is_below_it() {
        var city = TREE.unit(new UnitCode("130100")).orElseThrow();
        assertThat(city.unitsBelow()).isEqualTo(1);
        assertThat(city.postsInAll()).isEqualTo(2);
        assertThat(city.vacancies()).isEqualTo(1);
        assertThat(TREE.roots().getFirst().vacancies()).isEqualTo(1);
    }

    @Test
    void the_way_to_a_unit_runs_from_the_province_to_right_above_it() {
        assertThat(TREE.above(TREE.unit(new UnitCode("130100-jc")).orElseThrow().unit())).extracting(UnitBody::name)
                .containsExactly("河北省", "石家庄市");
    }

    @Test
    void words_find_a_unit_by_name_or_code_with_all_its_posts() {
        assertThat(names(TREE.find("唐山"))).containsExactly("唐山市");
        assertThat(names(TREE.find("130100-JC"))).containsExactly("监察支队");
        assertThat(TREE.find("监察支队").getFirst().posts()).hasSize(1);
    }

    @Test
    void words_find_a_holder_with_those_posts_alone() {
        assertThat(TREE.find("孙立新")).singleElement().extracting(node -> node.posts().getFirst().name()).isEqualTo("监察一岗");
        assertThat(names(TREE.find("李建国"))).containsExactly("石家庄市", "监察支队");
        assertThat(TREE.find("王")).isEmpty();
    }

    @Test
    void vacancies_are_listed_with_their_units() {
        assertThat(names(TREE.withVacancies())).containsExactly("石家庄市");
    }

    @Test
    void everybody_stands_once_and_who_was_erased_not_at_all() {
        assertThat(TREE.people()).extracting(UnitTree.Person::name, UnitTree.Person::place)
                .containsExactly(tuple("李建国", "石家庄市 综合岗"),
                        tuple("孙立新", "监察支队 监察一岗"));
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(node -> node.unit().name()).toList();
    }

    private static UnitBody unit(String code, String name, UnitKind kind, String... above) {
        var path = Stream.concat(Stream.of(above), Stream.of(code)).map(UnitCode::new).toList();
        return new UnitBody(new UnitCode(code), name, kind, above.length == 0 ? null : new UnitCode(above[above.length - 1]), path, null);
    }

    private static PostBody post(String id, String name, String unit, @Nullable HolderBody a, @Nullable HolderBody b) {
        boolean present = Stream.of(a, b).anyMatch(holder -> holder != null && holder.present());
        return new PostBody(new PostId(id), name, new UnitCode(unit), a, b, !present);
    }

    private static HolderBody holder(String person, @Nullable String name, boolean present) {
        return new HolderBody(new PersonId("person-" + person), name, present);
    }
}
