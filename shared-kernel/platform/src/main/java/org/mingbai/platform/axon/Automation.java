package org.mingbai.platform.axon;

import java.util.Set;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;

/** Under whom the system acts by itself: its commands are as visible in the log as anybody's. */
public final class Automation {

    /** Reaches the whole province, since clocks and hand-overs know no jurisdiction. */
    public static final Actor ACTOR = new Actor(new AccountId("automation"), Set.of(Role.ADMIN), Set.of(new UnitCode("130000")), null);

    private Automation() {
    }
}
