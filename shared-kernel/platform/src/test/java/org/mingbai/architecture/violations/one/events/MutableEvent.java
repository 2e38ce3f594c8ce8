package org.mingbai.architecture.violations.one.events;

import org.mingbai.architecture.violations.two.write.act.AnotherAct;
import org.springframework.stereotype.Component;

/** An event that is no record, wired by a framework, and knows a slice. */
@Component
public class MutableEvent {

    public AnotherAct knows() {
        return new AnotherAct();
    }
}
