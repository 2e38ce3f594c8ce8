package org.mingbai.supervision.write.appoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.Slice;
import org.mingbai.supervision.Given;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.SupervisorCategory;
import org.mingbai.supervision.write.Appointments;

class AppointSupervisorDeciderTest {

    @Test
    void an_appointment_seals_the_name_and_names_each_district_once() {
        var decision = AppointSupervisorDecider.decide(appoint(List.of(Given.CITY, Given.CITY), "2026-01-01", "2026-12-31"),
                state(), admin(Given.PROVINCE));

        assertThat(decision).isEqualTo(Decision.accept(new SupervisorAppointed(Given.SUPERVISOR,
                new SealedText("supervisor|supervisor-1|name|王监督"), SupervisorCategory.CPPCC, List.of(Given.CITY),
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), Given.ACCOUNT, Given.NOW)));
    }

    @Test
    void a_term_of_one_day_is_a_term() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY), "2026-03-01", "2026-03-01"), state(),
                admin(Given.PROVINCE))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_term_runs_forward() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY), "2026-03-02", "2026-03-01"), state(),
                admin(Given.PROVINCE))).isEqualTo(Decision.refuse(new AppointSupervisorDecider.WhyNot.TermEndsBeforeItBegins()));
    }

    @Test
    void districts_are_known_units() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY, Given.OTHER_CITY), "2026-01-01", "2026-12-31"),
                state(), admin(Given.PROVINCE)))
                .isEqualTo(Decision.refuse(new UnknownUnit(Given.OTHER_CITY, "districts")));
    }

    @Test
    void an_administrator_appoints_inside_the_own_jurisdiction() {
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.PROVINCE), "2026-01-01", "2026-12-31"), state(),
                admin(Given.CITY))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void nobody_is_supervisor_of_a_district_twice_at_a_time() {
        var first = appoint(List.of(Given.CITY), "2026-01-01", "2026-06-30");
        var before = ((Decision.Accepted) AppointSupervisorDecider.decide(first, state(), admin(Given.PROVINCE))).events();
        var since = new AppointSupervisorDecider.State(Given.places(), Appointments.FOLD.all(before));

        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY), "2026-06-30", "2026-12-31"), since, admin(Given.PROVINCE)))
                .isEqualTo(Decision.refuse(new AppointSupervisorDecider.WhyNot.AppointedThereAlready(Given.ACCOUNT, Given.CITY)));
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.CITY), "2026-07-01", "2026-12-31"), since, admin(Given.PROVINCE))).isInstanceOf(Decision.Accepted.class);
        assertThat(AppointSupervisorDecider.decide(appoint(List.of(Given.PROVINCE), "2026-01-01", "2026-12-31"), since, admin(Given.PROVINCE))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void of_two_who_appoint_the_same_at_once_the_later_is_refused() {
        var units = Given.units();
        Slice.of(new AppointSupervisorDecider()).given(units).meanwhile(appointed(new SupervisorId("supervisor-2")))
                .when(appoint(List.of(Given.CITY), "2026-01-01", "2026-12-31"), admin(Given.PROVINCE).actor())
                .thenRefused(new AppointSupervisorDecider.WhyNot.AppointedThereAlready(Given.ACCOUNT, Given.CITY))
                .dependingOn(Tag.of("unit", Given.CITY), Tag.of("account", Given.ACCOUNT)).decidedAnew();
    }

    private static SupervisorAppointed appointed(SupervisorId supervisor) {
        return new SupervisorAppointed(supervisor, new SealedText("name"), SupervisorCategory.CPPCC, List.of(Given.CITY), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"),
                Given.ACCOUNT, Given.NOW);
    }

    private static AppointSupervisorDecider.State state() {
        return new AppointSupervisorDecider.State(Given.places(), Appointments.FOLD.empty());
    }

    private static Context admin(UnitCode jurisdiction) {
        return Given.by(Set.of(Role.ADMIN), jurisdiction, false);
    }

    private static AppointSupervisor appoint(List<UnitCode> districts, String from, String until) {
        return new AppointSupervisor(Given.SUPERVISOR, "王监督", SupervisorCategory.CPPCC, districts, LocalDate.parse(from),
                LocalDate.parse(until), Given.ACCOUNT);
    }
}
