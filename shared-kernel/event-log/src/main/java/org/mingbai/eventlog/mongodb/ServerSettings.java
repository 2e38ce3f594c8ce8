package org.mingbai.eventlog.mongodb;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a server before the log trusts it: it must be a replica set, keep its data on disk, journal what a majority acknowledged,
 * and not have a default write concern that somebody's tool would lose writes by. What a server cannot tell is logged, and refused
 * unless the options say that it is trusted.
 */
final class ServerSettings {

    private static final Logger logger = LoggerFactory.getLogger(ServerSettings.class);
    private static final int UNAUTHORIZED = 13;
    private static final int OLDEST_WIRE_VERSION = 8;

    private ServerSettings() {
    }

    static void require(MongoDatabase admin, boolean trustUnknown) {
        Document hello = admin.runCommand(new Document("hello", 1));
        if (hello.getString("setName") == null) {
            throw new UnsafeServerException("this MongoDB is not a member of a replica set: without one, an acknowledged write may be rolled back, "
                    + "and w:majority means nothing. Start it with replSetName and initiate the set (one member is enough to begin with)");
        }
        if (hello.getInteger("maxWireVersion", 0) < OLDEST_WIRE_VERSION) {
            throw new UnsafeServerException("this MongoDB is older than 4.2");
        }
        List<String> untold = new ArrayList<>();
        ask(admin, new Document("serverStatus", 1)).map(status -> status.get("storageEngine", Document.class)).ifPresentOrElse(engine -> {
            if (!engine.getBoolean("persistent", true)) {
                throw new UnsafeServerException("storage engine " + engine.getString("name") + " keeps nothing on disk");
            }
        }, () -> untold.add("its storage engine (serverStatus)"));
        ask(admin, new Document("replSetGetConfig", 1)).map(answer -> answer.get("config", Document.class)).ifPresentOrElse(config -> {
            if (!config.getBoolean("writeConcernMajorityJournalDefault", true)) {
                throw new UnsafeServerException("writeConcernMajorityJournalDefault is false: a majority acknowledges before its journal is on disk. "
                        + "Set it to true by rs.reconfig");
            }
        }, () -> untold.add("its replica set's configuration (replSetGetConfig)"));
        ask(admin, new Document("getDefaultRWConcern", 1)).ifPresentOrElse(
                answer -> requireSafe(answer.get("defaultWriteConcern", Document.class)), () -> untold.add("its default write concern (getDefaultRWConcern)"));
        if (!untold.isEmpty()) {
            logger.warn("This MongoDB does not tell {}", String.join(", ", untold));
            if (!trustUnknown) {
                throw new UnsafeServerException("this MongoDB does not tell " + String.join(", ", untold)
                        + "; if you know that it keeps what it acknowledges, say so (MongoDbOptions.trustingUnknown)");
            }
        }
    }

    private static void requireSafe(@Nullable Document concern) {
        if (concern == null || concern.get("w") == null) {
            return;
        }
        Object w = concern.get("w");
        if (w instanceof Number number && number.intValue() < 2 || Boolean.FALSE.equals(concern.get("j"))) {
            throw new UnsafeServerException("the default write concern is " + concern.toJson() + ": it loses acknowledged writes when the primary changes. "
                    + "The log states its own, but other tools on this server would not. Run setDefaultRWConcern with w: \"majority\"");
        }
    }

    private static Optional<Document> ask(MongoDatabase admin, Document command) {
        try {
            return Optional.of(admin.runCommand(command));
        } catch (MongoCommandException e) {
            logger.debug("{} is not answered ({}): {}", command, e.getErrorCode() == UNAUTHORIZED ? "not allowed" : "not known", e.getErrorMessage());
            return Optional.empty();
        }
    }
}
