package org.mingbai.viewstore;

/** What a view holds cannot be read: its files are damaged, or the disk fails. It is looked into, and a damaged view is made anew. */
public final class ViewUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewUnreadableException(Throwable cause) {
        super("the view cannot be read", cause);
    }
}
