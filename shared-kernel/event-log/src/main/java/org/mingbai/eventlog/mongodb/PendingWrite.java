package org.mingbai.eventlog.mongodb;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.format.SealedCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inserts a batch until it is known what became of it. After a lost reply the same documents are inserted again: a position that is
 * then taken holds either this very commit (told by its id: the first attempt had worked) or another process's. An attempt that is
 * still under way in the server can do no harm meanwhile, for it inserts the same documents, in order, and ends at the first that
 * is there.
 */
final class PendingWrite {

    static final PendingWrite NOTHING = new PendingWrite(null, MongoDbOptions.DEFAULT, List.of());

    private static final Logger logger = LoggerFactory.getLogger(PendingWrite.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);
    /** A majority that did not answer in time, or a server that changes its role: the write may have worked. */
    private static final int WRITE_CONCERN_FAILED = 64;
    private static final int ROLLED_BACK = -1064;

    private final @Nullable MongoCollection<BsonDocument> commits;
    private final MongoDbOptions options;
    private final List<BsonDocument> documents;
    private int settled;

    PendingWrite(@Nullable MongoCollection<BsonDocument> commits, MongoDbOptions options, List<SealedCommit> batch) {
        this.commits = commits;
        this.options = options;
        this.documents = batch.stream().map(CommitDocument::of).toList();
    }

    /**
     * @return how many of the batch are in the log for good; fewer than given if another process has the position of the next
     * @throws MongoException if it is still not known after {@link MongoDbOptions#settleWithin}
     */
    int settle() {
        long start = System.nanoTime();
        while (commits != null && settled < documents.size()) {
            try {
                if (!insert(commits)) {
                    return settled;
                }
            } catch (MongoException e) {
                if (!mayHaveWorked(e) || System.nanoTime() - start > options.settleWithin().toNanos()) {
                    throw e;
                }
                logger.warn("The outcome of {} commits from position {} is not known ({}); asking again", documents.size() - settled,
                        CommitDocument.position(documents.get(settled)), e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return settled;
    }

    /** @return false if another process has the next position */
    private boolean insert(MongoCollection<BsonDocument> commits) {
        List<BsonDocument> open = documents.subList(settled, documents.size());
        try {
            commits.insertMany(open, new InsertManyOptions().ordered(true));
            settled = documents.size();
            return true;
        } catch (MongoBulkWriteException e) {
            // what stands before the first error is in this server, but a majority may not have it yet: it is asked for again
            if (e.getWriteConcernError() != null) {
                throw new MongoException(WRITE_CONCERN_FAILED, e.getWriteConcernError().getMessage(), e);
            }
            var first = e.getWriteErrors().getFirst();
            if (ErrorCategory.fromErrorCode(first.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw new MongoException(first.getCode(), first.getMessage(), e);
            }
            settled += first.getIndex();
            return isOurs(commits, documents.get(settled));
        }
    }

    /** Whether the commit that has this position is this one; waits until a majority has it, so that it can be read from now on. */
    private boolean isOurs(MongoCollection<BsonDocument> commits, BsonDocument document) {
        BsonDocument found = commits.withReadConcern(ReadConcern.LINEARIZABLE)
                .find(eq(CommitDocument.POSITION, CommitDocument.position(document)))
                .maxTime(VISIBLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS).first();
        if (found == null) {
            throw new MongoException(ROLLED_BACK, "the position was taken and is free again: the server that had it was rolled back");
        }
        if (!found.get(CommitDocument.COMMIT_ID).equals(document.get(CommitDocument.COMMIT_ID))) {
            return false;
        }
        settled++;
        return true;
    }

    /** Everything that says nothing about the write itself: broken connections, no primary for now, no majority in time. */
    private static boolean mayHaveWorked(MongoException e) {
        return e instanceof MongoSocketException || e instanceof MongoTimeoutException || e instanceof MongoServerUnavailableException
                || e instanceof MongoConnectionPoolClearedException || e instanceof MongoExecutionTimeoutException
                || e instanceof MongoNotPrimaryException || e instanceof MongoNodeIsRecoveringException
                || e.getCode() == WRITE_CONCERN_FAILED || e.getCode() == ROLLED_BACK || e.hasErrorLabel("RetryableWriteError");
    }
}
