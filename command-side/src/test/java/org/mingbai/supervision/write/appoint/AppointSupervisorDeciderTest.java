package org.mingbai.supervision.write.appoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.Given;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.SupervisorCategory;

class AppointSupervisorDeciderTest {

    @Test
    void an_appointment_seals_the_name_and_names_each_district_once() {
        var decision = AppointSupervisorDecider.decide(appoint(List.of(Given.CITY, Given.CITY), "2026-01-01", "2026-12-31"),
                Given.places(), admin(Given.PROVINCE));

        assertThat(decision).isEqualTo(Decision.accept(new SupervisorAppointed(Given.SUPERVISOR,
                new SealedText("supervisor|supervisor-1|name|王监督"), SupervisorCategory.CPPCC, List.of(Given.CITY),
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), Given.ACCOUNT, Given.NOW)));
    }

    @Test
    void a_term_of_one_day_is_a_term() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY), "2026-03-01", "2026-03-01"), Given.places(),
                admin(Given.PROVINCE))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_term_runs_forward() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY), "2026-03-02", "2026-03-01"), Given.places(),
                admin(Given.PROVINCE))).isEqualTo(Decision.refuse(new AppointSupervisorDecider.WhyNot.TermEndsBeforeItBegins()));
    }

    @Test
    void districts_are_known_units() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY, Given.OTHER_CITY), "2026-01-01", "2026-12-31"),
                Given.places(), admin(Given.PROVINCE)))
                .isEqualTo(Decision.refuse(new UnknownUnit(Given.OTHER_CITY, "districts")));
    }

    @Test
    void an_administrator_appoints_inside_the_own_jurisdiction() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.PROVINCE), "2026-01-01", "2026-12-31"), Given.places(),
                admin(Given.CITY))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    private static Context admin(UnitCode jurisdiction) {
        return Given.by(Set.of(Role.ADMIN), jurisdiction, false);
    }

    private static AppointSupervisor appoint(List<UnitCode> districts, String from, String until) {
        return new AppointSupervisor(Given.SUPERVISOR, "王监督", SupervisorCategory.CPPCC, districts, LocalDate.parse(from),
                LocalDate.parse(until), Given.ACCOUNT);
    }
}
