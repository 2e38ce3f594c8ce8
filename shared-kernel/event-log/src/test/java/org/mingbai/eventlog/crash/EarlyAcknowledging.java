package org.mingbai.eventlog.crash;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** Wrong on purpose: says that a batch is durable and writes it a little later. The crash test has to notice. */
final class EarlyAcknowledging implements CommitStorage {

    private final CommitStorage storage;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    EarlyAcknowledging(CommitStorage storage) {
        this.storage = storage;
    }

    @Override
    public int write(List<SealedCommit> commits) {
        later.schedule(() -> storage.write(commits), 20, TimeUnit.MILLISECONDS);
        return commits.size();
    }

    @Override
    public Optional<byte[]> last() {
        return storage.last();
    }

    @Override
    public void recover() {
        storage.recover();
    }

    @Override
    public Optional<byte[]> commitAt(long position) {
        return storage.commitAt(position);
    }

    @Override
    public List<byte[]> commits(long from, long to, int maxBytes) {
        return storage.commits(from, to, maxBytes);
    }

    @Override
    public List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max) {
        return storage.tagged(tag, fromPosition, fromIndex, upTo, max);
    }

    @Override
    public OptionalLong lastTagged(Tag tag, long upTo) {
        return storage.lastTagged(tag, upTo);
    }

    @Override
    public OptionalLong positionOf(UUID commitId) {
        return storage.positionOf(commitId);
    }

    @Override
    public void close() {
        later.shutdown();
        storage.close();
    }
}
