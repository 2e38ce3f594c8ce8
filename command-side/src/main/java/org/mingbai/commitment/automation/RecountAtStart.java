package org.mingbai.commitment.automation;

import org.springframework.stereotype.Component;

import org.mingbai.commitment.write.recompute.RecomputeDeadline;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.view.Unfinished;

/** Goes on where a stop interrupted the recounting after a publication. */
@Component
final class RecountAtStart implements Unfinished {

    private final ProvisionalDeadlines list;
    private final Commands commands;
    private final LogSlices log;
    private final CalendarInForce calendar;

    RecountAtStart(ProvisionalDeadlines list, Commands commands, LogSlices log, CalendarInForce calendar) {
        this.list = list;
        this.commands = commands;
        this.log = log;
        this.calendar = calendar;
    }

    @Override
    public void run() {
        commands.sendAll(list.notCountedIn(calendar.calendar().version(), log.tail()).stream().map(RecomputeDeadline::new).toList(),
                CommandRequest.by(Automation.ACTOR));
    }
}
