package org.mingbai.access.read.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.SupervisorCategory;

class TermsTest {

    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");
    private static final UnitCode OTHER_CITY = new UnitCode("130200");
    private static final LocalDate MARCH_10 = LocalDate.parse("2026-03-10");

    @Test
    void a_supervisor_sees_the_districts_of_running_terms_and_nothing_by_jurisdiction() {
        var terms = terms(term("chen", CITY, "2026-03-10", "2026-03-10"), term("chen", OTHER_CITY, "2025-01-01", "2026-03-09"),
                term("wu", PROVINCE, "2020-01-01", "2030-01-01"));

        assertThat(terms.reachOf(by("chen", Role.SUPERVISOR), MARCH_10)).containsExactly(CITY);
        assertThat(terms.reachOf(by("chen", Role.SUPERVISOR), MARCH_10.minusDays(1))).containsExactly(OTHER_CITY);
        assertThat(terms.reachOf(by("chen", Role.SUPERVISOR), MARCH_10.plusDays(1))).isEmpty();
    }

    @Test
    void terms_that_run_at_once_add_up() {
        var terms = terms(term("chen", CITY, "2026-01-01", "2026-12-31"), term("chen", OTHER_CITY, "2026-01-01", "2026-12-31"));

        assertThat(terms.reachOf(by("chen", Role.SUPERVISOR), MARCH_10)).containsExactlyInAnyOrder(CITY, OTHER_CITY);
    }

    @Test
    void others_see_their_jurisdictions_and_no_term_of_their_account_adds_to_them() {
        var terms = terms(term("liu", OTHER_CITY, "2026-01-01", "2026-12-31"));

        assertThat(terms.reachOf(by("liu", Role.LEADER), MARCH_10)).containsExactly(PROVINCE);
    }

    @Test
    void who_is_both_sees_both() {
        var terms = terms(term("liu", CITY, "2026-01-01", "2026-12-31"));

        assertThat(terms.reachOf(by("liu", Role.LEADER, Role.SUPERVISOR), MARCH_10)).containsExactlyInAnyOrder(PROVINCE, CITY);
    }

    @Test
    void an_appointment_without_an_account_opens_nothing() {
        assertThat(terms(term(null, CITY, "2026-01-01", "2026-12-31")).byAccount()).isEmpty();
    }

    private static Terms terms(SupervisorAppointed... appointed) {
        return Terms.FOLD.all(List.of(appointed));
    }

    private static SupervisorAppointed term(@Nullable String account, UnitCode district, String from, String until) {
        return new SupervisorAppointed(new SupervisorId("supervisor-1"), new SealedText("name"), SupervisorCategory.CPPCC, List.of(district),
                LocalDate.parse(from), LocalDate.parse(until), account == null ? null : new AccountId(account), Instant.EPOCH);
    }

    private static Actor by(String account, Role... roles) {
        return new Actor(new AccountId(account), Set.of(roles), Set.of(PROVINCE), null);
    }
}
