package org.mingbai.platform.identity;

import java.util.Arrays;
import java.util.Base64;

import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

/** Master keys and owners for tests. */
public final class Keys {

    public static final MasterKey MASTER = master(1);
    public static final MasterKey OTHER_MASTER = master(2);
    public static final MasterKey THIRD_MASTER = master(3);
    public static final KeyOwner TICKET = KeyOwner.of(TicketNumber.of(2026, 1));
    public static final KeyOwner OTHER_TICKET = KeyOwner.of(TicketNumber.of(2026, 2));
    public static final SubjectId SUBJECT = new SubjectId("subject-1");

    private Keys() {
    }

    private static MasterKey master(int filling) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) filling);
        return MasterKey.ofBase64(Base64.getEncoder().encodeToString(secret));
    }
}
