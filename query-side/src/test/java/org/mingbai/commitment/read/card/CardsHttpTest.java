package org.mingbai.commitment.read.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.kernel.value.CardId;
import org.mingbai.platform.json.Json;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;

class CardsHttpTest {

    private static final Pledge PLEDGE = new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5)));

    @Test
    void each_card_is_answered_once_in_its_newest_version() {
        assertThat(CardsHttp.inForce(new Cards(List.of(card("hotline", 1), card("letters", 1), card("hotline", 2)))))
                .extracting(card -> card.id().value(), CardBody::version)
                .containsExactly(tuple("hotline", 2), tuple("letters", 1));
    }

    @Test
    void a_step_tells_limit_source_and_whether_it_is_verified() {
        var json = Json.builder().build().writeValueAsString(CardBody.of(card("hotline", 1)));
        assertThat(json).contains("\"limit\":{\"amount\":13,\"unit\":\"working-days\"}", "\"source\":\"示例\"", "\"verified\":false",
                "\"pledge\":{\"afterBreach\":[{\"amount\":5,\"unit\":\"working-days\"},");
    }

    private static ProcedureCardPublished card(String id, int version) {
        var step = new CardStep("办结", List.of(), Limit.workingDays(13), null, StepStart.ACCEPTANCE, true, "示例", false);
        return new ProcedureCardPublished(new CardId(id), version, "明白卡", List.of(step), PLEDGE, null,
                Instant.parse("2026-03-10T02:00:00Z"));
    }
}
