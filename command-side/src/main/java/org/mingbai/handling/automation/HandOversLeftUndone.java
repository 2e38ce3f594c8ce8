package org.mingbai.handling.automation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.mingbai.handling.write.Leads;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.UnitDesks;
import org.mingbai.handling.write.handover.HandOver;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.view.Unfinished;
import org.mingbai.viewstore.Filter;

/**
 * What stopped between a presence and the hand-overs that follow from it, a system or one of its nodes, leaves them to be done later. Each unit is looked at
 * once for all its tickets: the start has no time to ask every ticket.
 */
@Component
final class HandOversLeftUndone implements Unfinished {

    /** The list may have to be folded anew from the whole log. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HeldTickets held;
    private final LogSlices log;
    private final Commands commands;

    HandOversLeftUndone(HeldTickets held, LogSlices log, Commands commands) {
        this.held = held;
        this.log = log;
        this.commands = commands;
    }

    @Override
    public void run() {
        commands.sendAll(undone().stream().map(HandOver::new).toList(), CommandRequest.by(Automation.ACTOR));
    }

    List<TicketNumber> undone() {
        var places = new HashMap<UnitCode, Placement>();
        return held.running(List.of(Filter.everything()), log.tail(), PATIENCE).entrySet().stream()
                .filter(ticket -> !ticket.getValue().agreesWith(places.computeIfAbsent(ticket.getValue().unit(), this::placement)))
                .map(Map.Entry::getKey).toList();
    }

    private Placement placement(UnitCode unit) {
        var desks = log.fold(UnitDesks.FOLD, tag(unit));
        return new Placement(desks, log.fold(Leads.FOLD, desks.path().stream().map(HandOversLeftUndone::tag).toArray(Tag[]::new)));
    }

    private static Tag tag(UnitCode unit) {
        return new Tag("unit", unit.value());
    }
}
