package org.mingbai.platform.numbers;

import java.nio.file.Path;

import org.mingbai.platform.identity.KeyStoreException;

/** The record of the numbers that were given out is there and cannot be read, and nothing else knows them: it is not taken for none. */
public final class NumbersUnreadableException extends KeyStoreException {

    private static final long serialVersionUID = 1L;

    private final String file;

    NumbersUnreadableException(Path file, Throwable cause) {
        super("The ticket numbers that were given out cannot be read from " + file + ": the file is damaged or cannot be opened, "
                + "and the key store knows of none", cause);
        this.file = file.toString();
    }

    public String file() {
        return file;
    }
}
