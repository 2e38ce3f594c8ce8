package org.mingbai.platform.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** The data folder, or one within it, can neither be used nor made. */
public final class DataFolderUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataFolderUnusableException(Path folder, IOException refused) {
        super("The data folder " + folder + " cannot be made: "
                + (refused instanceof FileAlreadyExistsException inTheWay ? inTheWay.getFile() + " is there and is no folder. Move it away" : refused.getMessage()),
                refused);
    }
}
