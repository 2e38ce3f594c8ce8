package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Log and keys are put back to a backup; whatever else lies in the folder is newer, of another log, or lost. Every view shows the log
 * that is there, and a number that a citizen holds stays that citizen's.
 */
class PutBackTest {

    @TempDir
    Path folder;
    private Path data;
    private Path log;
    private Path keys;
    /** The log that was put back knows these. */
    private final List<String> kept = new ArrayList<>();
    /** It does not know these, which people hold. */
    private final List<String> lost = new ArrayList<>();

    /** Two starts after the backup, so that blocks of numbers were reserved that it does not know. */
    @BeforeEach
    void backUpAndGoOn() {
        data = folder.resolve("data");
        try (var mingbai = start(data)) {
            kept.add(new Tickets(mingbai).closed());
            kept.add(new Tickets(mingbai).accepted());
            var made = mingbai.as("admin").post("/actuator/backup", body()).expect(200).body();
            log = Path.of(made.path("log").asString());
            keys = Path.of(made.path("keys").asString());
            lost.add(new Tickets(mingbai).accepted());
        }
        for (int round = 0; round < 2; round++) {
            try (var mingbai = start(data)) {
                lost.add(new Tickets(mingbai).accepted());
                lost.add(new Tickets(mingbai).closed());
            }
        }
    }

    @Test
    void views_that_are_newer_than_the_log_are_made_anew_and_no_number_is_given_twice() throws IOException {
        putBack();
        try (var mingbai = start(data)) {
            everythingIsThatOfTheLog(mingbai);
            assertThat(page(mingbai, "zh")).contains("与日志不符的存储", "handling.ticket-board", "escalation.due-list", "handling.held", "工单号");
            assertThat(page(mingbai, "en")).contains("Stores that do not fit the log", "are not given to other matters");
            assertThat(figures(mingbai)).contains("mingbai_stores_problems{kind=\"grave\"} 0.0").doesNotContain("mingbai_stores_problems{kind=\"mended\"} 0.0");
        }
        try (Stream<Path> views = Files.list(data.resolve("views"))) {
            assertThat(views.map(each -> each.getFileName().toString()).filter(name -> name.startsWith("ticket-board.aside-"))).hasSize(1);
        }
        try (var mingbai = start(data)) {
            assertThat(page(mingbai, "zh")).as("views are this log's own now").doesNotContain("handling.ticket-board");
            everythingIsThatOfTheLog(mingbai);
            long erased = mingbai.as("discipline").post("/api/erasures", body("ticket", kept.getFirst(), "what", List.of("texts"), "basis", "consent-withdrawn",
                    "reason", "本人撤回")).expect(201).position();
            board(mingbai, erased);
        }
        try (Stream<Path> views = Files.list(data.resolve("views"))) {
            assertThat(views.map(each -> each.getFileName().toString()).filter(name -> name.contains("ticket-board.aside"))).as("it would keep words of what is erased").isEmpty();
        }
    }

    /** The whole machine is gone but for the backup: how many numbers were given since nobody knows, so they go on far above. */
    @Test
    void from_the_backup_alone_numbers_go_on_far_above() throws IOException {
        Files.createDirectory(folder.resolve("other machine"));
        FileSystemUtils.copyRecursively(log, folder.resolve("other machine/log"));
        FileSystemUtils.copyRecursively(keys, folder.resolve("other machine/keys"));
        Files.copy(data.resolve("master.key"), folder.resolve("other machine/master.key"), StandardCopyOption.COPY_ATTRIBUTES);
        try (var mingbai = start(folder.resolve("other machine"))) {
            everythingIsThatOfTheLog(mingbai);
            assertThat(serial(kept.getLast())).isGreaterThan(1_000_000);
            assertThat(page(mingbai, "zh")).contains("没有已发工单号的记录");
        }
        try (var mingbai = start(folder.resolve("other machine"))) {
            long before = serial(kept.getLast());
            everythingIsThatOfTheLog(mingbai);
            assertThat(serial(kept.getLast())).as("they leap once").isLessThan(before + 10_000);
        }
    }

    @Test
    void views_of_another_log_are_set_aside() throws IOException {
        var other = folder.resolve("other");
        try (var mingbai = start(other)) {
            new Tickets(mingbai).closed();
        }
        FileSystemUtils.deleteRecursively(data.resolve("views"));
        FileSystemUtils.copyRecursively(other.resolve("views"), data.resolve("views"));
        kept.addAll(lost);
        lost.clear();
        try (var mingbai = start(data)) {
            everythingIsThatOfTheLog(mingbai);
        }
    }

    @Test
    void views_whose_files_are_damaged_are_made_anew_and_stop_nothing() throws IOException {
        harm("screen-pop", file -> file.setLength(file.length() / 2));
        harm("ticket-board", file -> {
            for (long at = file.length() / 3; at < file.length(); at += 20_000) {
                file.seek(at);
                int one = file.read();
                file.seek(at);
                file.write(one ^ 4);
            }
        });
        FileSystemUtils.deleteRecursively(data.resolve("views/due-list"));
        Files.writeString(data.resolve("views/due-list"), "in the way");
        kept.addAll(lost);
        lost.clear();
        try (var mingbai = start(data)) {
            everythingIsThatOfTheLog(mingbai);
            assertThat(page(mingbai, "zh")).contains("文件已损坏", "handling.ticket-board", "escalation.due-list");
        }
        try (var mingbai = start(data)) {
            assertThat(page(mingbai, "zh")).doesNotContain("文件已损坏");
        }
    }

    private interface Harm {

        void to(RandomAccessFile file) throws IOException;
    }

    private void harm(String view, Harm harm) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("views").resolve(view))) {
            var biggest = files.max(Comparator.comparingLong(each -> each.toFile().length())).orElseThrow();
            try (var file = new RandomAccessFile(biggest.toFile(), "rw")) {
                harm.to(file);
            }
        }
    }

    @Test
    void views_that_are_older_than_the_log_go_on() throws IOException {
        FileSystemUtils.copyRecursively(data.resolve("views"), folder.resolve("older views"));
        try (var mingbai = start(data)) {
            kept.add(new Tickets(mingbai).accepted());
        }
        FileSystemUtils.deleteRecursively(data.resolve("views"));
        FileSystemUtils.copyRecursively(folder.resolve("older views"), data.resolve("views"));
        kept.addAll(lost);
        lost.clear();
        try (var mingbai = start(data)) {
            everythingIsThatOfTheLog(mingbai);
            assertThat(page(mingbai, "zh")).doesNotContain("与日志不符的存储");
        }
    }

    @Test
    void beside_an_empty_log_nothing_of_the_former_one_is_shown_and_no_number_of_it_is_given() throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("log"));
        lost.addAll(kept);
        kept.clear();
        try (var mingbai = start(data)) {
            everythingIsThatOfTheLog(mingbai);
        }
    }

    private Mingbai start(Path where) {
        return Mingbai.start(where, "--mingbai.backup.log=" + folder.resolve("logs"), "--mingbai.backup.keys=" + folder.resolve("key-copies"));
    }

    private void putBack() throws IOException {
        for (var half : List.of("log", "keys")) {
            FileSystemUtils.deleteRecursively(data.resolve(half));
        }
        FileSystemUtils.copyRecursively(log, data.resolve("log"));
        FileSystemUtils.copyRecursively(keys, data.resolve("keys"));
    }

    private void everythingIsThatOfTheLog(Mingbai mingbai) {
        mingbai.anonymously().get("/actuator/health").expect(200);
        long tail = mingbai.as("discipline").get("/api/log/commits?size=1").expect(200).body().path("tail").asLong();
        assertThat(board(mingbai, tail)).containsAll(kept).noneMatch(lost::contains);
        kept.forEach(ticket -> mingbai.as("leader").get("/api/tickets/" + ticket).expect(200));
        lost.forEach(ticket -> mingbai.as("leader").get("/api/tickets/" + ticket).expect(404));
        for (int i = 0; i < 3; i++) {
            var call = mingbai.as("operator").post("/api/calls", Tickets.call()).expect(201);
            assertThat(lost).as("a number that a citizen holds").doesNotContain(call.text("ticket"));
            assertThat(kept).doesNotContain(call.text("ticket"));
            assertThat(board(mingbai, call.position())).contains(call.text("ticket"));
            assertThat(mingbai.as("operator").get("/api/screen-pop?phone=13900002222&min-position=" + call.position()).expect(200).http().body())
                    .contains(call.text("ticket"));
            kept.add(call.text("ticket"));
        }
        // the command side's own lists: what is due climbs, what somebody held is handed over
        long advanced = mingbai.as("admin").post("/api/demo/clock", body("advance", "P200D")).expect(200).position();
        assertThat(mingbai.as("leader").get("/api/tickets/" + kept.getLast() + "?min-position=" + advanced).expect(200).body().path("level").asInt())
                .isEqualTo(3);
        mingbai.as("leader").get("/api/escalations?min-position=" + advanced).expect(200);
        mingbai.as("discipline").get("/api/fault-cases?min-position=" + advanced).expect(200);
        mingbai.as("discipline").get("/api/supervision-reports?min-position=" + advanced).expect(200);
    }

    private static List<String> board(Mingbai mingbai, long position) {
        var items = mingbai.as("leader").get("/api/tickets?size=200&min-position=" + position).expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path("number").asString()).toList();
    }

    private static long serial(String ticket) {
        return Long.parseLong(ticket.substring(8, 16));
    }

    private static String page(Mingbai mingbai, String language) {
        var reader = mingbai.as("discipline");
        return reader.send(reader.request("/log").header("Accept-Language", language).setHeader("Accept", "text/html").GET()).expect(200).http().body();
    }

    private static String figures(Mingbai mingbai) {
        var watcher = mingbai.as("admin");
        return watcher.send(watcher.request("/actuator/prometheus").setHeader("Accept", "text/plain").GET()).expect(200).http().body();
    }
}
