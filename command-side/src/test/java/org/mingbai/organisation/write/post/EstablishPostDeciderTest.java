package org.mingbai.organisation.write.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.organisation.Org;
import org.mingbai.organisation.write.PostState;
import org.mingbai.organisation.write.UnitState;

class EstablishPostDeciderTest {

    private static final PostState NONE = PostState.FOLD.empty();
    private static final PostState THERE = PostState.FOLD.all(List.of(Org.post()));
    private static final UnitState SECTION = Org.unit(Org.section());

    @Test
    void a_post_is_established_once() {
        assertThat(decide("监察一岗", NONE, SECTION, Org.admin())).isEqualTo(Decision.accept(Org.post()));
        assertThat(decide("监察一岗", THERE, SECTION, Org.admin())).isEqualTo(Decision.accept());
    }

    @Test
    void an_id_belongs_to_one_post() {
        assertThat(decide("监察二岗", THERE, SECTION, Org.admin())).isEqualTo(Decision.refuse(new EstablishPostDecider.WhyNot.PostIdTaken(Org.POST, "监察一岗")));
    }

    @Test
    void there_is_such_a_unit_and_it_lies_in_the_jurisdiction() {
        assertThat(decide("监察一岗", NONE, Org.unit(), Org.admin())).isEqualTo(Decision.refuse(new UnknownUnit(Org.SECTION, "unit")));
        assertThat(decide("监察一岗", NONE, SECTION, Org.adminOf(Org.OTHER_CITY))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    private static Decision decide(String name, PostState post, UnitState unit, Context context) {
        return EstablishPostDecider.decide(new EstablishPost(Org.POST, Org.SECTION, name), new EstablishPostDecider.State(post, unit), context);
    }
}
