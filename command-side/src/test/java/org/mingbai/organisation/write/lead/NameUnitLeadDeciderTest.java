package org.mingbai.organisation.write.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.organisation.Org;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.organisation.write.NoSuchUnit;

class NameUnitLeadDeciderTest {

    private static final NameUnitLead NAME = new NameUnitLead(Org.SECTION, Org.LI, "李建国");
    private static final Decision NAMED = Decision.accept(
            new UnitLeadNamed(Org.SECTION, Org.LI, new SealedText("person|" + Org.LI + "|name|李建国"), Org.NOW));

    @Test
    void a_unit_gets_a_lead_and_then_another() {
        assertThat(NameUnitLeadDecider.decide(NAME, Org.unit(Org.section()), Org.admin())).isEqualTo(NAMED);
        assertThat(NameUnitLeadDecider.decide(NAME, Org.unit(Org.section(), Org.ledBy(Org.ZHAO)), Org.admin())).isEqualTo(NAMED);
    }

    @Test
    void the_same_lead_again_changes_nothing() {
        assertThat(NameUnitLeadDecider.decide(NAME, Org.unit(Org.section(), Org.ledBy(Org.LI)), Org.admin())).isEqualTo(Decision.accept());
    }

    @Test
    void there_is_such_a_unit_and_it_lies_in_the_jurisdiction() {
        assertThat(NameUnitLeadDecider.decide(NAME, Org.unit(), Org.admin())).isEqualTo(Decision.refuse(new NoSuchUnit(Org.SECTION)));
        assertThat(NameUnitLeadDecider.decide(NAME, Org.unit(Org.section()), Org.adminOf(Org.OTHER_CITY)))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }
}
