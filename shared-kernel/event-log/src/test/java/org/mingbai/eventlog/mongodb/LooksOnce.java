package org.mingbai.eventlog.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.BsonDocument;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.DelegatingStorage;

/**
 * Wrong on purpose: inserts with a write concern of its own choice and, when the reply is lost, leaves it to a look into the
 * collection whether it worked.
 */
final class LooksOnce extends DelegatingStorage {

    private final MongoClient client;
    private final MongoCollection<BsonDocument> commits;

    LooksOnce(String uri, WriteConcern concern) {
        super(MongoDbCommitStorage.open(uri, MongoDbOptions.DEFAULT.trustingUnknown().withSettleWithin(java.time.Duration.ofSeconds(3))));
        ConnectionString address = new ConnectionString(uri);
        client = MongoClients.create(com.mongodb.MongoClientSettings.builder().applyConnectionString(address).retryWrites(false).build());
        commits = client.getDatabase(address.getDatabase()).getCollection(MongoDbOptions.DEFAULT.collection(), BsonDocument.class)
                .withWriteConcern(concern);
    }

    @Override
    public int write(List<SealedCommit> batch) {
        try {
            commits.insertMany(batch.stream().map(CommitDocument::of).toList());
            return batch.size();
        } catch (MongoException e) {
            throw new StorageException("lost", e);
        }
    }

    @Override
    public void recover() {
        // nothing of its own is in doubt, it thinks
    }

    @Override
    public void close() {
        client.close();
        super.close();
    }
}
