package org.mingbai.eventlog.crash;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingbai.eventlog.storage.DelegatingStorage;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;

/** Wrong on purpose: says that a batch is durable and writes it a little later. The crash test has to notice. */
final class EarlyAcknowledging extends DelegatingStorage {

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    EarlyAcknowledging(CommitStorage storage) {
        super(storage);
    }

    @Override
    public int write(List<SealedCommit> commits) {
        later.schedule(() -> storage.write(commits), 20, TimeUnit.MILLISECONDS);
        return commits.size();
    }

    @Override
    public void close() {
        later.shutdown();
        super.close();
    }
}
