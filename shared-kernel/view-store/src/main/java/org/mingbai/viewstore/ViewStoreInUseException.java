package org.mingbai.viewstore;

/** Another process has the view's folder open. */
public final class ViewStoreInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewStoreInUseException(String folder, Throwable cause) {
        super("another process is using the view in " + folder + "; stop it first, or choose another data folder", cause);
    }
}
