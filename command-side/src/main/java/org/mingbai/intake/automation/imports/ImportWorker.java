package org.mingbai.intake.automation.imports;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.write.imports.course.FailImport;
import org.mingbai.intake.write.imports.rows.MessageFile;
import org.mingbai.intake.write.imports.start.ImportQueue;
import org.mingbai.kernel.Actor;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One thread reads one upload after another, so that an import never takes more memory than one workbook and those that wait. Told to
 * stop, it ends the batch at hand and records every import that is not done as interrupted.
 */
@Component
final class ImportWorker implements ImportQueue, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long PATIENCE_SECONDS = 15;

    private final ImportRunner runner;
    private final ImportedTickets tickets;
    private final Commands commands;
    private final Semaphore places = new Semaphore(MOST);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private volatile boolean running;

    ImportWorker(ImportRunner runner, ImportedTickets tickets, Commands commands) {
        this.runner = runner;
        this.tickets = tickets;
        this.commands = commands;
    }

    @Override
    public Optional<Place> place() {
        return running && places.tryAcquire() ? Optional.of(new Taken()) : Optional.empty();
    }

    private final class Taken implements Place {
        private boolean used;

        @Override
        public void run(ImportStarted started, MessageFile file, Actor actor) {
            used = true;
            thread.execute(() -> {
                try {
                    work(started, file, CommandRequest.by(actor).inBatch(started.importId().value()));
                } finally {
                    places.release();
                }
            });
        }

        @Override
        public void close() {
            if (!used) {
                used = true;
                places.release();
            }
        }
    }

    private void work(ImportStarted started, MessageFile file, CommandRequest request) {
        try {
            if (!runner.run(started, file, request, () -> !running)) {
                fail(started, FailImport.INTERRUPTED, request);
            }
        } catch (RuntimeException failure) {
            LOG.error("{} failed", started.importId(), failure);
            fail(started, FailImport.SYSTEM_FAILURE, request);
        }
    }

    /** What cannot even be recorded now, since the log itself fails, is recorded at the next start. */
    private void fail(ImportStarted started, String reason, CommandRequest request) {
        try {
            commands.send(new FailImport(started.importId(), reason, tickets.levels(started.importId())), request).orRefuse();
        } catch (RuntimeException failure) {
            LOG.error("{} could not be recorded as failed", started.importId(), failure);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an import did not end in time; the next start records it as interrupted");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins before the web server and ends after it; the log is closed later still. */
    @Override
    public int getPhase() {
        return 1;
    }
}
