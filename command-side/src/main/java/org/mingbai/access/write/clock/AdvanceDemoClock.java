package org.mingbai.access.write.clock;

import java.time.Duration;

/** Put the domain's time forward by so much. */
record AdvanceDemoClock(Duration by) {
}
