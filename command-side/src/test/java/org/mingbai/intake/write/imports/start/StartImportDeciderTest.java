package org.mingbai.intake.write.imports.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownCard;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

class StartImportDeciderTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final CardId CARD = new CardId("bureau-hotline");
    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final UnitCode CITY = new UnitCode("130100");
    private static final List<UnitCode> PATH = List.of(PROVINCE, CITY);
    private static final StartImport COMMAND = new StartImport(new ImportId("import-1"), "digest", CARD, HotlineLine.POLICY, CITY, 12);
    private static final Optional<ProcedureCardPublished> VERSION_3 = Optional.of(new ProcedureCardPublished(CARD, 3, "明白卡", List.of(),
            new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5))), null, NOW));

    @Test
    void an_import_pins_the_version_of_its_card_and_the_place_of_its_tickets() {
        assertThat(decide(VERSION_3, PATH, CITY)).isEqualTo(Decision.accept(new ImportStarted(COMMAND.importId(), "digest",
                new CardVersion(CARD, 3), HotlineLine.POLICY, new AccountId("dispatcher"), CITY, PATH, 12, NOW)));
    }

    @Test
    void an_unknown_card_is_refused() {
        assertThat(decide(Optional.empty(), PATH, CITY)).isEqualTo(Decision.refuse(new UnknownCard(CARD)));
    }

    @Test
    void a_place_that_the_account_does_not_reach_is_refused() {
        assertThat(decide(VERSION_3, PATH, new UnitCode("130200"))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
        assertThat(decide(VERSION_3, List.of(), CITY)).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    private static Decision decide(Optional<ProcedureCardPublished> card, List<UnitCode> path, UnitCode jurisdiction) {
        var actor = new Actor(new AccountId("dispatcher"), Set.of(Role.DISPATCHER), Set.of(jurisdiction), null);
        return StartImportDecider.decide(COMMAND, new StartImportDecider.State(card, path),
                new Context(NOW, actor, WorkingCalendar.shipped(), false, (_, _, _, plain) -> new SealedText(plain)));
    }
}
