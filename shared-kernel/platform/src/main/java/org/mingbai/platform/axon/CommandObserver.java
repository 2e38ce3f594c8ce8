package org.mingbai.platform.axon;

/** Is told what became of each command, for figures about them. May not throw. */
public interface CommandObserver {

    void answered(Object command, Outcome outcome);

    /** Neither accepted nor refused: something broke. */
    void failed(Object command);
}
