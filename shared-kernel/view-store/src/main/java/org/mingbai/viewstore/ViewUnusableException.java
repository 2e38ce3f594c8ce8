package org.mingbai.viewstore;

/** A view can neither be opened nor put away and begun anew where it is. */
public final class ViewUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewUnusableException(String place, Throwable cause) {
        super("the view in " + place + " can neither be opened nor moved away and begun anew: " + cause, cause);
    }
}
