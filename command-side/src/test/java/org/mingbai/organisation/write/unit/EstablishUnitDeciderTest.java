package org.mingbai.organisation.write.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.Org;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.write.UnitState;

class EstablishUnitDeciderTest {

    private static final EstablishUnit COUNTY = new EstablishUnit(Org.COUNTY, "长安区", UnitKind.COUNTY);
    private static final UnitState NONE = Org.unit();
    private static final UnitState CITY = Org.unit(Org.city());

    @Test
    void a_county_hangs_below_its_city() {
        assertThat(decide(COUNTY, NONE, CITY, Org.admin())).isEqualTo(Decision.accept(
                Org.established(Org.COUNTY, "长安区", UnitKind.COUNTY, Org.PROVINCE, Org.CITY, Org.COUNTY)));
    }

    @Test
    void the_province_hangs_below_nothing() {
        assertThat(decide(new EstablishUnit(Org.PROVINCE, "河北省", UnitKind.PROVINCE), NONE, NONE, Org.admin()))
                .isEqualTo(Decision.accept(Org.province()));
    }

    @Test
    void the_tree_grows_from_above() {
        assertThat(decide(COUNTY, NONE, NONE, Org.admin()))
                .isEqualTo(Decision.refuse(new EstablishUnitDecider.WhyNot.UnitAboveIsMissing(Org.COUNTY, Org.CITY)));
    }

    @Test
    void said_twice_changes_nothing() {
        var there = Org.unit(Org.established(Org.COUNTY, "长安区", UnitKind.COUNTY, Org.PROVINCE, Org.CITY, Org.COUNTY));
        assertThat(decide(COUNTY, there, CITY, Org.admin())).isEqualTo(Decision.accept());
    }

    @Test
    void a_code_belongs_to_one_unit() {
        var there = Org.unit(Org.established(Org.COUNTY, "桥西区", UnitKind.COUNTY, Org.PROVINCE, Org.CITY, Org.COUNTY));
        assertThat(decide(COUNTY, there, CITY, Org.admin())).isEqualTo(Decision.refuse(new EstablishUnitDecider.WhyNot.UnitCodeTaken(Org.COUNTY, "桥西区")));
    }

    @Test
    void an_administrator_builds_the_own_subtree_only() {
        assertThat(decide(COUNTY, NONE, CITY, Org.adminOf(Org.CITY))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(COUNTY, NONE, CITY, Org.adminOf(Org.OTHER_CITY))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void the_kind_fits_the_code() {
        assertThat(decide(new EstablishUnit(Org.COUNTY, "长安区", UnitKind.CITY), NONE, CITY, Org.admin()))
                .isEqualTo(Decision.refuse(new EstablishUnitDecider.WhyNot.KindDoesNotFitCode(Org.COUNTY, UnitKind.CITY)));
        assertThat(Divisions.fits(UnitKind.STATION, new UnitCode("130102-001"))).isTrue();
        assertThat(Divisions.fits(UnitKind.STATION, Org.COUNTY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"130102,130100", "130100,130000", "130100-jc,130100", "130102-001-a,130102-001", "130000-jc,130000"})
    void what_lies_above_is_read_from_the_code(String unit, String above) {
        assertThat(Divisions.parent(new UnitCode(unit))).contains(new UnitCode(above));
        assertThat(Divisions.parent(Org.PROVINCE)).isEmpty();
    }

    private static Decision decide(EstablishUnit command, UnitState unit, UnitState parent, Context context) {
        return EstablishUnitDecider.decide(command, new EstablishUnitDecider.State(unit, parent), context);
    }
}
