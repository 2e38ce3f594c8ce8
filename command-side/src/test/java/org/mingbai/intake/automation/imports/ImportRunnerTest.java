package org.mingbai.intake.automation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.events.ImportAdvanced;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.Rejection;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.imports.rows.MessageFile;
import org.mingbai.intake.write.imports.rows.Sheet;
import org.mingbai.intake.write.imports.start.ImportQueue;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.node.Nodes;

class ImportRunnerTest {
    private static final CardId CARD = new CardId("bureau-hotline");

    @TempDir
    Path keys;

    @Test
    void a_file_is_counted_to_its_end_and_every_ticket_reads_as_its_row() {
        try (var system = new ImportSystem(keys)) {
            var started = run(system, Sheet.ofMessages().message("1").message("2", "留言时间", "昨天").message("3", "答复意见", null, "答复时间", null));

            assertThat(end(system, started)).isEqualTo(new ImportCompleted(started.importId(),
                    new ImportCounts(3, 2, 0, 1, List.of(1, 0, 0, 1)), ImportSystem.NOW));
            assertThat(rejected(system, started)).containsExactly(new Rejection(3, "留言时间", RejectionReason.NOT_A_TIME));
            assertThat(tickets(system, started.importId())).hasSize(2).first().satisfies(opened -> {
                var vault = system.bean(Vault.class);
                assertThat(vault.open(KeyOwner.of(opened.ticket()), "subject", opened.subject())).contains("拖欠工资");
                assertThat(vault.open(KeyOwner.of(opened.ticket()), "text", opened.text())).contains("三个月没有发工资");
                assertThat(vault.open(KeyOwner.of(opened.caller().subject()), "identity", opened.caller().identity())).contains("{\"name\":\"A0001\"}");
                var resolved = (TicketResolved) system.log().facts(new Tag("ticket", opened.ticket().value())).getLast().event();
                assertThat(vault.open(KeyOwner.of(opened.ticket()), "reply", resolved.reply())).contains("已经责令补发");
                assertThat(opened.ticket().value()).startsWith("HB-2019-");
            });
        }
    }

    @Test
    void what_follows_by_itself_follows_from_each_row_as_from_any_other_commit() {
        try (var system = new ImportSystem(keys)) {
            var started = run(system, many(300));

            assertThat(system.followed.stream().flatMap(committed -> committed.events().stream()).filter(TicketOpened.class::isInstance))
                    .hasSize(300).containsExactlyInAnyOrderElementsOf(tickets(system, started.importId()));
        }
    }

    @Test
    void rows_that_cannot_be_true_are_rejected_by_their_column() {
        try (var system = new ImportSystem(keys)) {
            var started = run(system, Sheet.ofMessages().message("1", "留言时间", "2099/1/1 8:00:00").message("2", "答复时间", "2099/1/1 8:00:00")
                    .message("3", "答复时间", "2019/4/25 9:32:08"));

            assertThat(rejected(system, started)).containsExactly(new Rejection(2, "留言时间", RejectionReason.TIME_IN_THE_FUTURE),
                    new Rejection(3, "答复时间", RejectionReason.TIME_IN_THE_FUTURE), new Rejection(4, "答复时间", RejectionReason.REPLY_BEFORE_MESSAGE));
            assertThat(tickets(system, started.importId())).isEmpty();
        }
    }

    @Test
    void a_number_seen_before_in_the_file_is_known_however_it_was_typed() {
        try (var system = new ImportSystem(keys)) {
            var started = run(system, Sheet.ofMessages().message("7").message("7").message("８").message("8").message(null, "留言编号", 7));

            assertThat(counts(system, started)).isEqualTo(new ImportCounts(5, 2, 3, 0, List.of(2, 0, 0, 0)));
        }
    }

    @Test
    void numbers_that_differ_in_case_are_different_messages() {
        try (var system = new ImportSystem(keys)) {
            var started = run(system, Sheet.ofMessages().message("HD-7a").message("hd-7a").message("HD-7A").message("ＨＤ-7a"));

            assertThat(counts(system, started)).isEqualTo(new ImportCounts(4, 3, 1, 0, List.of(3, 0, 0, 0)));
        }
    }

    @Test
    void a_second_upload_changes_nothing_under_whatever_card() {
        try (var system = new ImportSystem(keys)) {
            var sheet = many(600);
            run(system, sheet);

            var again = run(system, sheet, new CardId("labour-inspection"));

            assertThat(counts(system, again)).isEqualTo(new ImportCounts(600, 0, 600, 0, List.of(0, 0, 0, 0)));
            assertThat(tickets(system, again.importId())).isEmpty();
        }
    }

    @Test
    void two_imports_that_race_open_each_ticket_once() {
        try (var system = new ImportSystem(keys)) {
            var file = MessageFile.of(many(400).bytes());
            var racing = Stream.of(system.start(CARD, file), system.start(CARD, file)).toList();
            var go = new CountDownLatch(1);
            var runs = racing.stream().map(started -> CompletableFuture.runAsync(() -> {
                awaited(go);
                system.bean(ImportRunner.class).run(started, file, CommandRequest.by(ImportSystem.DISPATCHER), () -> false);
            })).toList();

            go.countDown();
            runs.forEach(CompletableFuture::join);

            var first = counts(system, racing.getFirst());
            var second = counts(system, racing.getLast());
            assertThat(first.tickets() + second.tickets()).isEqualTo(400);
            assertThat(first.tickets()).isEqualTo(second.known());
            assertThat(second.tickets()).isEqualTo(first.known());
            assertThat(racing).extracting(started -> tickets(system, started.importId()).size()).containsExactly(first.tickets(), second.tickets());
        }
    }

    @Test
    void an_import_told_to_stop_ends_after_its_batch_and_the_next_upload_goes_on() {
        try (var system = new ImportSystem(keys)) {
            var file = MessageFile.of(many(600).bytes());
            var started = system.start(CARD, file);
            var asked = new AtomicInteger();

            assertThat(system.bean(ImportRunner.class).run(started, file, CommandRequest.by(ImportSystem.DISPATCHER), () -> asked.getAndIncrement() == 1)).isFalse();

            var again = run(system, many(600));
            assertThat(counts(system, again)).isEqualTo(new ImportCounts(600, 350, 250, 0, List.of(350, 0, 0, 0)));
        }
    }

    @Test
    void an_import_cut_off_with_its_process_is_failed_at_the_next_start_with_all_its_tickets_counted() {
        var storage = new MemoryCommitStorage();
        ImportStarted cutOff;
        try (var system = new ImportSystem(keys, storage)) {
            var file = MessageFile.of(many(600).bytes());
            cutOff = system.start(CARD, file);
            var asked = new AtomicInteger();
            system.bean(ImportRunner.class).run(cutOff, file, CommandRequest.by(ImportSystem.DISPATCHER), () -> asked.getAndIncrement() == 2);
        }

        try (var restarted = new ImportSystem(keys, storage)) {
            assertThat(end(restarted, cutOff)).isEqualTo(new ImportFailed(cutOff.importId(), "interrupted",
                    new ImportCounts(500, 500, 0, 0, List.of(500, 0, 0, 0)), ImportSystem.NOW));
            assertThat(counts(restarted, run(restarted, many(600)))).isEqualTo(new ImportCounts(600, 100, 500, 0, List.of(100, 0, 0, 0)));
        }
    }

    @Test
    void an_import_of_another_node_is_left_alone_while_that_node_lives_and_failed_when_it_is_gone() {
        var database = new MemoryCommitStorage() {
            @Override
            public boolean shared() {
                return true;
            }
        };
        try (var first = new ImportSystem(keys.resolve("first"), database, Nodes.alone("node-1"))) {
            var running = first.start(CARD, MessageFile.of(many(10).bytes()));

            try (var second = new ImportSystem(keys.resolve("second"), database, node("node-2", "node-1"))) {
                assertThat(end(second, running)).isEqualTo(running);
            }
            try (var third = new ImportSystem(keys.resolve("third"), database, node("node-3"))) {
                assertThat(end(third, running)).isInstanceOf(ImportFailed.class);
            }
        }
    }

    private static Nodes node(String own, String... others) {
        return new Nodes() {
            @Override
            public String own() {
                return own;
            }

            @Override
            public Set<String> alive() {
                return Stream.concat(Stream.of(own), Stream.of(others)).collect(Collectors.toSet());
            }
        };
    }

    @Test
    void the_worker_takes_so_many_uploads_and_records_what_it_must_leave_undone() {
        try (var system = new ImportSystem(keys)) {
            var queue = system.bean(ImportQueue.class);
            var places = IntStream.range(0, ImportQueue.MOST).mapToObj(_ -> queue.place().orElseThrow()).toList();
            assertThat(queue.place()).isEmpty();
            places.getFirst().close();
            var place = queue.place().orElseThrow();
            var file = MessageFile.of(many(2_000).bytes());
            var started = system.start(CARD, file);

            place.run(started, file, ImportSystem.DISPATCHER);
            place.close();
            system.bean(ImportWorker.class).stop();

            assertThat(end(system, started)).isInstanceOf(ImportFailed.class);
            assertThat(queue.place()).isEmpty();
        }
    }

    private static Sheet many(int rows) {
        var sheet = Sheet.ofMessages();
        IntStream.rangeClosed(1, rows).forEach(number -> sheet.message("M" + number));
        return sheet;
    }

    private static ImportStarted run(ImportSystem system, Sheet sheet) {
        return run(system, sheet, CARD);
    }

    private static ImportStarted run(ImportSystem system, Sheet sheet, CardId card) {
        var file = MessageFile.of(sheet.bytes());
        var started = system.start(card, file);
        assertThat(system.bean(ImportRunner.class).run(started, file, CommandRequest.by(ImportSystem.DISPATCHER), () -> false)).isTrue();
        return started;
    }

    private static List<DomainEvent> course(ImportSystem system, ImportStarted started) {
        return system.log().facts(IntakeEvent.importRun(started.importId())).stream().map(RecordedFact::event).toList();
    }

    private static DomainEvent end(ImportSystem system, ImportStarted started) {
        return course(system, started).getLast();
    }

    private static ImportCounts counts(ImportSystem system, ImportStarted started) {
        return ((ImportCompleted) end(system, started)).counts();
    }

    private static List<Rejection> rejected(ImportSystem system, ImportStarted started) {
        return course(system, started).stream().filter(ImportAdvanced.class::isInstance)
                .flatMap(advanced -> ((ImportAdvanced) advanced).rejected().stream()).toList();
    }

    private static List<TicketOpened> tickets(ImportSystem system, ImportId importId) {
        return system.log().facts(new Tag("import", importId.value())).stream().map(fact -> (TicketOpened) fact.event()).toList();
    }

    private static void awaited(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
