package org.mingbai.platform.storage;

/** Which storage an installation has: the setting {@code mingbai.storage}. */
enum StorageKind {
    EMBEDDED(EmbeddedStorage.class),
    MONGODB(MongoDbStorage.class);

    private final Class<?> configuration;

    StorageKind(Class<?> configuration) {
        this.configuration = configuration;
    }

    Class<?> configuration() {
        return configuration;
    }
}
