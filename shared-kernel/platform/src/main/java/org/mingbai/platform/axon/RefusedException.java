package org.mingbai.platform.axon;

import org.mingbai.kernel.Refusal;

/** Carries a refusal from a controller to the one place that words it for the client. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;

    public RefusedException(Refusal reason) {
        super(reason.getClass().getSimpleName(), null, false, false);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
