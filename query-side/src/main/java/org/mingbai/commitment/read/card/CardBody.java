package org.mingbai.commitment.read.card;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.value.CardId;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Pledge;

/** A card as it is answered: the version in force for matters accepted from now on. */
record CardBody(CardId id, int version, String name, List<CardStep> steps, Pledge pledge, @Nullable LocalTime closeOfBusiness,
                Instant publishedAt) {

    static CardBody of(ProcedureCardPublished card) {
        return new CardBody(card.card(), card.version(), card.name(), card.steps(), card.pledge(), Deadlines.closing(card.closeOfBusiness()),
                card.occurredAt());
    }
}
