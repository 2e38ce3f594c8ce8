package org.mingbai.handling.automation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.mingbai.handling.write.handover.HandOver;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;

/** No ticket stays with somebody who has gone (M7, M8): it is handed over before the coming or going is answered. */
@Component
final class WhenHoldersChangeThenHandOver implements Consequences {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HeldTickets held;

    WhenHoldersChangeThenHandOver(HeldTickets held) {
        this.held = held;
    }

    @Override
    public List<Object> commandsAfter(Outcome.Committed committed) {
        var touched = committed.events().stream()
                .filter(OrganisationEvent.class::isInstance).map(OrganisationEvent.class::cast)
                .map(HeldTickets::touchedBy).flatMap(Optional::stream).toList();
        return touched.isEmpty() ? List.of()
                : held.running(touched, committed.position(), PATIENCE).keySet().stream().<Object>map(HandOver::new).toList();
    }
}
