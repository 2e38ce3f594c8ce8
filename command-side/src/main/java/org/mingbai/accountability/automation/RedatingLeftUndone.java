package org.mingbai.accountability.automation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.write.redate.RedateFaultCase;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.view.Unfinished;

/** What stopped between a recount and the cases that follow it. Cases are few: each about a ticket is asked. */
@Component
final class RedatingLeftUndone implements Unfinished {

    private static final Fold<Set<String>> TOPS = Fold.from(Set.<String>of()).on(UnitEstablished.class, RedatingLeftUndone::and);

    private final LogSlices log;
    private final Commands commands;

    RedatingLeftUndone(LogSlices log, Commands commands) {
        this.log = log;
        this.commands = commands;
    }

    @Override
    public void run() {
        for (var top : log.fold(TOPS, OrganisationEvent.ALL)) {
            commands.sendAll(aboutTickets(top), CommandRequest.by(Automation.ACTOR));
        }
    }

    private static Set<String> and(Set<String> tops, UnitEstablished unit) {
        var more = new TreeSet<>(tops);
        more.add(unit.path().getFirst().value());
        return more;
    }

    private List<RedateFaultCase> aboutTickets(String top) {
        return log.facts(new Tag("fault-of-unit", top)).stream().flatMap(RedatingLeftUndone::redating).toList();
    }

    private static Stream<RedateFaultCase> redating(RecordedFact fact) {
        return fact.event() instanceof FaultCaseOpened opened && opened.ticket() != null
                ? Stream.of(new RedateFaultCase(opened.faultCase(), opened.ticket(), fact.recordedAt())) : Stream.empty();
    }
}
