package org.mingbai.platform.identity;

/** A key has the right length and can be guessed: zeros, a repetition, a row of numbers, text that somebody typed. */
public final class WeakKeyException extends MasterKeyException {

    private static final long serialVersionUID = 1;

    private final String variable;

    WeakKeyException(String variable) {
        super(variable + " can be guessed: it is no random number but zeros, a repetition, a row or a text");
        this.variable = variable;
    }

    /** What is to be done about data that was made with it. */
    public String howToChange() {
        return variable.equals(MasterKey.VARIABLE)
                ? "Where there is data already, it is changed with ops/tools/mingbai rotate-master-key, the present one in " + MasterKey.FORMER_VARIABLE + "."
                : "Checkpoints are then signed with another key: tell the new verifier key to those who keep them.";
    }
}
