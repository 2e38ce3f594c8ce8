package org.mingbai.eventlog.mongodb;

import com.mongodb.MongoCommandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    /** MongoDB 5.0: from then on the default is a majority where nothing is set. */
    private static final int MAJORITY_BY_ITSELF = 13;

    private ServerSettings() {
    }

    /** @param admin answers commands to the database admin */
    static void require(UnaryOperator<Document> admin, boolean trustUnknown) {
        Document hello = admin.apply(new Document("hello", 1));
        if (hello.getString("setName") == null) {
            throw new UnsafeServerException("this MongoDB is not a member of a replica set: without one, an acknowledged write may be rolled back, "
                    + "and w:majority means nothing. Start it with replSetName and initiate the set (one member is enough to begin with)");
        }
        int version = hello.getInteger("maxWireVersion", 0);
        if (version < OLDEST_WIRE_VERSION) {
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
                answer -> requireSafe(answer.get("defaultWriteConcern", Document.class), version), () -> untold.add("its default write concern (getDefaultRWConcern)"));
        if (!untold.isEmpty()) {
            logger.warn("This MongoDB does not tell {}", String.join(", ", untold));
            if (!trustUnknown) {
                throw new UnsafeServerException("this MongoDB does not tell " + String.join(", ", untold)
                        + "; if you know that it keeps what it acknowledges, say so (MongoDbOptions.trustingUnknown)");
            }
        }
    }

    private static void requireSafe(@Nullable Document concern, int version) {
        if (concern == null || concern.get("w") == null) {
            if (version < MAJORITY_BY_ITSELF) {
                throw lossy("w: 1, because none is set and this version has no other");
            }
            return;
        }
        Object w = concern.get("w");
        if (w instanceof Number number && number.intValue() < 2 || Boolean.FALSE.equals(concern.get("j"))) {
            throw lossy(concern.toJson());
        }
    }

    private static UnsafeServerException lossy(String concern) {
        return new UnsafeServerException("the default write concern is " + concern + ": it loses acknowledged writes when the primary changes. "
                + "The log states its own, but other tools on this server would not. Run setDefaultRWConcern with w: \"majority\"");
    }

    private static Optional<Document> ask(UnaryOperator<Document> admin, Document command) {
        try {
            return Optional.of(admin.apply(command));
        } catch (MongoCommandException e) {
            logger.debug("{} is not answered ({}): {}", command, e.getErrorCode() == UNAUTHORIZED ? "not allowed" : "not known", e.getErrorMessage());
            return Optional.empty();
        }
    }
}
