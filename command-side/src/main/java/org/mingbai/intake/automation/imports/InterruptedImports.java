package org.mingbai.intake.automation.imports;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.write.imports.course.FailImport;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.node.Nodes;
import org.mingbai.platform.view.StartUpTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An import lives in its process alone: one that has no end in the log and whose node has none either was cut off with it. Where nodes
 * share a log, those that live look for what one of them left behind.
 */
@Component
final class InterruptedImports implements StartUpTask, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedImports.class);
    private static final long LOOK_EVERY_SECONDS = 10;
    private static final Fold<Set<ImportId>> RUNNING = Fold.from(Set.<ImportId>of())
            .on(ImportStarted.class, (running, started) -> with(running, started.importId()))
            .on(ImportCompleted.class, (running, completed) -> without(running, completed.importId()))
            .on(ImportFailed.class, (running, failed) -> without(running, failed.importId()));

    private final LogSlices log;
    private final Supplier<Set<ImportId>> running;
    private final ImportedTickets tickets;
    private final Commands commands;
    private final Nodes nodes;
    private final boolean shared;
    private @Nullable ScheduledExecutorService thread;

    InterruptedImports(LogSlices log, EventLog events, ImportedTickets tickets, Commands commands, Nodes nodes) {
        this.log = log;
        this.running = log.kept(RUNNING, IntakeEvent.IMPORTS);
        this.tickets = tickets;
        this.commands = commands;
        this.nodes = nodes;
        this.shared = events.shared();
    }

    @Override
    public void run() {
        fail();
        if (shared) {
            var executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("interrupted-imports").factory());
            executor.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
            thread = executor;
        }
    }

    private void look() {
        try {
            fail();
        } catch (RuntimeException failed) {
            LOG.error("interrupted imports could not be looked for, trying again in {} seconds", LOOK_EVERY_SECONDS, failed);
        }
    }

    private void fail() {
        var open = running.get();
        if (!open.isEmpty()) {
            var alive = nodes.alive();
            open.stream().filter(each -> node(each).filter(alive::contains).isEmpty()).forEach(each -> commands.send(
                    new FailImport(each, FailImport.INTERRUPTED, tickets.levels(each)), CommandRequest.by(Automation.ACTOR)).orRefuse());
        }
    }

    /** The node that the import began on; none where one process has the log for itself, and this is the next. */
    private Optional<String> node(ImportId each) {
        return log.facts(IntakeEvent.importRun(each)).stream().findFirst().flatMap(began -> began.metadata().get(Nodes.METADATA));
    }

    @Override
    public void close() {
        var executor = thread;
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    @Override
    public int getOrder() {
        return UNFINISHED_WORK;
    }

    private static Set<ImportId> with(Set<ImportId> running, ImportId more) {
        var all = new LinkedHashSet<>(running);
        all.add(more);
        return all;
    }

    private static Set<ImportId> without(Set<ImportId> running, ImportId less) {
        var all = new LinkedHashSet<>(running);
        all.remove(less);
        return all;
    }
}
