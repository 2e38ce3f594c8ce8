package org.mingbai.intake.automation.imports;

import java.util.LinkedHashSet;
import java.util.Set;

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
import org.mingbai.platform.view.StartUpTask;
import org.springframework.stereotype.Component;

/** An import lives in its process alone: one that has no end in the log when a process starts was cut off with the last. */
@Component
final class InterruptedImports implements StartUpTask {
    private static final Fold<Set<ImportId>> RUNNING = Fold.from(Set.<ImportId>of())
            .on(ImportStarted.class, (running, started) -> with(running, started.importId()))
            .on(ImportCompleted.class, (running, completed) -> without(running, completed.importId()))
            .on(ImportFailed.class, (running, failed) -> without(running, failed.importId()));

    private final LogSlices log;
    private final ImportedTickets tickets;
    private final Commands commands;

    InterruptedImports(LogSlices log, ImportedTickets tickets, Commands commands) {
        this.log = log;
        this.tickets = tickets;
        this.commands = commands;
    }

    @Override
    public void run() {
        log.fold(RUNNING, IntakeEvent.IMPORTS).forEach(each -> commands.send(
                new FailImport(each, FailImport.INTERRUPTED, tickets.levels(each)), CommandRequest.by(Automation.ACTOR)).orRefuse());
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
