package org.mingbai.viewstore;

/** Who wanted to write a view has no claim on it, or lost it to another process: nothing was changed. */
public final class ViewClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewClaimLostException(String view) {
        super("view " + view + " is not claimed by this process: another one folds it, or will");
    }
}
