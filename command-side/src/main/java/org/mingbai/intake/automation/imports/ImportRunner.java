package org.mingbai.intake.automation.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.write.imports.course.ReportImport;
import org.mingbai.intake.write.imports.message.ImportMessage;
import org.mingbai.intake.write.imports.rows.MessageFile;
import org.mingbai.intake.write.imports.rows.MessageRow;
import org.mingbai.intake.write.imports.rows.MessageRows;
import org.mingbai.intake.write.imports.rows.RowReading;
import org.mingbai.intake.write.numbers.TicketNumbers;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.text.Texts;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the rows of one file in batches: the keys of a batch are made in few writes, its commits share the log's syncs, and its end is
 * reported. A row that is known already is found in the log's index and costs no command; that it is still unknown when it is
 * committed, only the decision itself can say.
 */
@Component
final class ImportRunner {
    private static final int BATCH = 250;
    private static final JsonMapper JSON = Json.builder().build();

    private final Commands commands;
    private final TicketNumbers numbers;
    private final Vault vault;
    private final LogSlices log;
    private final DomainClock clock;
    private final Ids ids;

    ImportRunner(Commands commands, TicketNumbers numbers, Vault vault, LogSlices log, DomainClock clock, Ids ids) {
        this.commands = commands;
        this.numbers = numbers;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return false where it was told to stop before the end of the file */
    boolean run(ImportStarted started, MessageFile file, CommandRequest request, BooleanSupplier stop) {
        var tally = new Tally();
        try (var rows = file.read()) {
            for (var batch = batch(rows); !batch.isEmpty(); batch = batch(rows)) {
                if (stop.getAsBoolean()) {
                    return false;
                }
                take(batch, started, request, tally);
                report(started, request, tally, false);
            }
        }
        report(started, request, tally, true);
        return true;
    }

    private static List<RowReading> batch(MessageRows rows) {
        var batch = new ArrayList<RowReading>(BATCH);
        while (batch.size() < BATCH) {
            var next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
        }
        return batch;
    }

    private void take(List<RowReading> batch, ImportStarted started, CommandRequest request, Tally tally) {
        var fresh = new ArrayList<ImportMessage>();
        for (var reading : batch) {
            switch (reading) {
                case RowReading.Rejected(var rejection) -> tally.rejected(rejection);
                case RowReading.Message(var row) -> {
                    var message = vault.blindExactly("message", Texts.halfWidth(row.number()));
                    if (isKnown(message) || isKnown(vault.blind("message", row.number()))) {
                        tally.known();
                    } else {
                        fresh.add(command(row, message, started));
                    }
                }
            }
        }
        send(fresh, request, tally);
    }

    /** A number is opaque but for the width of its letters; those that came in earlier stand in the log under a form that folded case, too. */
    private boolean isKnown(String message) {
        return log.version(IntakeEvent.message(message)).isPresent();
    }

    private ImportMessage command(MessageRow row, String message, ImportStarted started) {
        Instant now = clock.instant();
        return new ImportMessage(started.importId(), message, started.card(), started.line(), started.path(),
                numbers.next(row.at().isAfter(now) ? now : row.at()), new SubjectId(ids.withPrefix("subject")),
                JSON.writeValueAsString(Map.of("name", row.user())), row);
    }

    private void send(List<ImportMessage> messages, CommandRequest request, Tally tally) {
        vault.prepare(messages.stream().flatMap(each -> Stream.of(KeyOwner.of(each.ticket()), KeyOwner.of(each.subject())))
                .toList());
        Map<ImportMessage, CompletableFuture<Outcome>> underWay = new LinkedHashMap<>();
        messages.forEach(message -> underWay.put(message, commands.sendAsync(message, request)));
        // All of them end before one that failed ends the import, so that what the log then tells of it is complete.
        CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new)).exceptionally(_ -> null).join();
        underWay.forEach((message, outcome) -> tally.outcome(message.row(), outcome.join()));
    }

    private void report(ImportStarted started, CommandRequest request, Tally tally, boolean complete) {
        commands.send(new ReportImport(started.importId(), tally.counts(), tally.report(), complete), request).orRefuse();
    }
}
