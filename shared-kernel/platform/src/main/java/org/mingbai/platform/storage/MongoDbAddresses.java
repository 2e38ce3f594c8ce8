package org.mingbai.platform.storage;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the MongoDB is: addresses that name their databases, {@code mongodb://host:port/database}.
 *
 * @param uri of the log
 * @param keysUri of the keys: another database, better another server, since who copies the log must have no key to it
 * @param viewsUri of views that all nodes share; without it each node folds its own into its folder
 * @param trustUnknown start on a server that does not tell whether it keeps what it acknowledges
 */
@ConfigurationProperties("mingbai.mongodb")
record MongoDbAddresses(@Nullable String uri, @Nullable String keysUri, @Nullable String viewsUri, boolean trustUnknown) {

    String log() {
        return given(uri, "MINGBAI_MONGODB_URI", "the log");
    }

    String keys() {
        var keys = given(keysUri, "MINGBAI_MONGODB_KEYS_URI", "the keys");
        if (keys.equals(uri)) {
            throw new MongoDbAddressRefusedException("MINGBAI_MONGODB_KEYS_URI is the database of the log; who copies that one must have no key to it");
        }
        return keys;
    }

    Optional<String> views() {
        return Optional.ofNullable(viewsUri).filter(address -> !address.isBlank());
    }

    private static String given(@Nullable String address, String variable, String what) {
        if (address == null || address.isBlank()) {
            throw new MongoDbAddressRefusedException(variable + " is not set; mingbai.storage=mongodb needs the address of " + what);
        }
        return address;
    }
}
