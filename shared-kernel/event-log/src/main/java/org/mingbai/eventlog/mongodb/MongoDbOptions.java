package org.mingbai.eventlog.mongodb;

import java.time.Duration;

/**
 * @param collection     of the log; never sharded, because one order needs one place that decides about the next position
 * @param settleWithin   how long a write whose reply was lost is repeated before its outcome is called unknown
 * @param lookEvery      how often another process's commits are looked for where the server tells nothing by itself
 * @param trustUnknown   start on a server that does not tell its settings; for such a server somebody must have checked them otherwise
 */
public record MongoDbOptions(String collection, Duration settleWithin, Duration lookEvery, boolean trustUnknown) {

    public static final MongoDbOptions DEFAULT = new MongoDbOptions("commits", Duration.ofSeconds(30), Duration.ofMillis(200), false);

    /** How long an answer may take before its connection is given up for another one. */
    Duration silentFor() {
        return settleWithin.dividedBy(2);
    }

    public MongoDbOptions withCollection(String name) {
        return new MongoDbOptions(name, settleWithin, lookEvery, trustUnknown);
    }

    public MongoDbOptions withSettleWithin(Duration limit) {
        return new MongoDbOptions(collection, limit, lookEvery, trustUnknown);
    }

    public MongoDbOptions trustingUnknown() {
        return new MongoDbOptions(collection, settleWithin, lookEvery, true);
    }
}
