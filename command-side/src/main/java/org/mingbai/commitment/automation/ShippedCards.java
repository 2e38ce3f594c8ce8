package org.mingbai.commitment.automation;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

import org.mingbai.commitment.write.card.PublishProcedureCard;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.view.StartUpTask;

/**
 * Publishes the shipped procedure cards. Where an administrator has published a version of their own under the same number, that one
 * stays: the installation's word counts more than the software's.
 */
@Component
final class ShippedCards implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCards.class);
    private static final String RESOURCE = "/shipped/commitment/cards.json";

    private final Commands commands;

    ShippedCards(Commands commands) {
        this.commands = commands;
    }

    @Override
    public int getOrder() {
        return SHIPPED_DATA;
    }

    @Override
    public void run() {
        for (var card : shipped()) {
            if (commands.send(card, CommandRequest.by(Automation.ACTOR)) instanceof Outcome.Refused refused) {
                LOG.warn("shipped card {} version {} was not published: {}", card.card(), card.version(), refused.reason());
            }
        }
    }

    static List<PublishProcedureCard> shipped() {
        return Json.builder().build().readValue(ShippedCards.class.getResourceAsStream(RESOURCE), new TypeReference<>() { });
    }
}
