package org.mingbai.platform.view;

import org.springframework.core.Ordered;

/** Something to do once at start, before the system calls itself healthy, such as writing shipped data into an empty log. */
public interface StartUpTask extends Ordered {

    /** Restoring what the log says about time comes before anything that asks for the time. */
    int CLOCK = 0;
    int SHIPPED_DATA = 100;
    int DEMO_DATA = 200;
    int UNFINISHED_WORK = 300;

    void run();
}
