package org.mingbai.architecture.violations.one.write.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.mingbai.architecture.violations.two.read.view.AnotherView;
import org.mingbai.architecture.violations.two.write.act.AnotherAct;
import org.mingbai.platform.axon.Commands;
import org.springframework.stereotype.Component;

/** Reads the clock, makes ids, sends commands, reaches for another slice and for a view. */
@Component
public final class ImpureDecider {

    public Object decide(Commands commands) {
        return new Object[] {Instant.now(), LocalDate.now(), UUID.randomUUID(), commands, new AnotherAct(), new AnotherView()};
    }
}
