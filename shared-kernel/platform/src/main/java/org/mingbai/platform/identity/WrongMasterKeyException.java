package org.mingbai.platform.identity;

/** The key store was made under another master key: nothing in it could be opened with this one. */
public class WrongMasterKeyException extends MasterKeyException {

    private static final long serialVersionUID = 1;

    public WrongMasterKeyException(String message) {
        super(message);
    }
}
