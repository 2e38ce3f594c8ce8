package org.mingbai.organisation.automation;

import java.util.List;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

import org.mingbai.organisation.write.unit.EstablishUnit;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.view.StartUpTask;

/** Establishes the province and its cities where they are not there yet; counties come from the administrator. */
@Component
final class ShippedUnits implements StartUpTask {

    private static final String RESOURCE = "/shipped/organisation/units.json";

    private final Commands commands;

    ShippedUnits(Commands commands) {
        this.commands = commands;
    }

    @Override
    public int getOrder() {
        return SHIPPED_DATA;
    }

    @Override
    public void run() {
        shipped().forEach(unit -> commands.send(unit, CommandRequest.by(Automation.ACTOR)).orRefuse());
    }

    static List<EstablishUnit> shipped() {
        return Json.builder().build().readValue(ShippedUnits.class.getResourceAsStream(RESOURCE), new TypeReference<>() { });
    }
}
