package org.mingbai.accountability.automation;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.accountability.write.publish.PublishFaultCatalogue;
import org.mingbai.accountability.write.publish.PublishSanctionPolicy;
import org.mingbai.kernel.refusal.Replacement;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.view.StartUpTask;

/**
 * Puts the shipped fault catalogue and sanction policy in force at the first start. A later release that ships a higher version
 * publishes it; what an administrator published under a version at least as high stays.
 */
@Component
final class ShippedRules implements StartUpTask {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedRules.class);

    private final Commands commands;

    ShippedRules(Commands commands) {
        this.commands = commands;
    }

    /** After the shipped units, so that the log begins with what everything else refers to. */
    @Override
    public int getOrder() {
        return SHIPPED_DATA + 20;
    }

    @Override
    public void run() {
        publish(catalogue());
        publish(policy());
    }

    private record Catalogue(int version, List<CatalogueFault> faults) {
    }

    private record Policy(int version, List<SanctionRule> rules, String legalBasis) {
    }

    static PublishFaultCatalogue catalogue() {
        var shipped = read("fault-catalogue", Catalogue.class);
        return new PublishFaultCatalogue(shipped.version(), shipped.faults(), Replacement.UNASKED);
    }

    static PublishSanctionPolicy policy() {
        var shipped = read("sanction-policy", Policy.class);
        return new PublishSanctionPolicy(shipped.version(), shipped.rules(), shipped.legalBasis(), Replacement.UNASKED);
    }

    /**
     * A catalogue that an administrator changed may no longer have a fault that the shipped policy names, or have more than the shipped one:
     * then theirs stays.
     */
    private void publish(Object command) {
        if (commands.send(command, CommandRequest.by(Automation.ACTOR)) instanceof Outcome.Refused refused) {
            LOG.warn("the shipped {} was not published: {}", command.getClass().getSimpleName(), refused.reason());
        }
    }

    private static <T> T read(String name, Class<T> type) {
        return Json.builder().build().readValue(ShippedRules.class.getResourceAsStream("/shipped/accountability/" + name + ".json"), type);
    }
}
