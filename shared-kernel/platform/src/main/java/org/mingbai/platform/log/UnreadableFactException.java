package org.mingbai.platform.log;

/**
 * Something has to be answered or decided on events of which this software cannot read one. It fails: half the facts are none. What
 * helps is a software that knows the event.
 */
public final class UnreadableFactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UnreadableFact fact;

    public UnreadableFactException(UnreadableFact fact) {
        super("at " + fact.position() + "." + fact.index() + " of the log: " + fact.fault().reason(), fact.fault());
        this.fact = fact;
    }

    public UnreadableFact fact() {
        return fact;
    }
}
