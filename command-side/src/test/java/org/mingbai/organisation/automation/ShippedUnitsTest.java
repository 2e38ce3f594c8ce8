package org.mingbai.organisation.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.write.unit.Divisions;
import org.mingbai.organisation.write.unit.EstablishUnit;

class ShippedUnitsTest {

    @Test
    void one_province_with_its_eleven_cities_each_after_the_unit_above() {
        var shipped = ShippedUnits.shipped();
        var codes = shipped.stream().map(EstablishUnit::unit).toList();

        assertThat(shipped.getFirst()).isEqualTo(new EstablishUnit(new UnitCode("130000"), "河北省", UnitKind.PROVINCE));
        assertThat(shipped).filteredOn(unit -> unit.kind() == UnitKind.CITY).hasSize(11);
        assertThat(codes).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.comparing(UnitCode::value));
        assertThat(shipped).allSatisfy(unit -> {
            assertThat(unit.kind()).isEqualTo(Divisions.kind(unit.unit()));
            assertThat(codes).containsAll(Divisions.parent(unit.unit()).stream().toList());
        });
    }
}
