package org.mingbai.platform.storage;

/** An address of the MongoDB is missing, or is one that must not be. */
public final class MongoDbAddressRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MongoDbAddressRefusedException(String message) {
        super(message);
    }
}
