package org.mingbai.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.report.Results.Row;
import org.mingbai.bench.report.Targets.Target;
import org.mingbai.bench.report.Targets.Verdict;

class PageTest {

    @Test
    void results_survive_their_file(@TempDir Path folder) {
        Results results = results(20_000, 3000, 4000);
        Path file = folder.resolve("results.json");

        ResultsJson.write(results, file);

        assertThat(ResultsJson.read(file)).isEqualTo(results);
    }

    @Test
    void a_target_is_judged_by_medians_and_never_met_by_what_was_not_measured() {
        var targets = Targets.of(results(20_000, 3000, 4000));

        assertThat(verdict(targets, "one writer, 256 B, against a synced RocksDB write")).isEqualTo(Verdict.MET);
        assertThat(verdict(targets, "64 writers")).isEqualTo(Verdict.MISSED);
        assertThat(verdict(targets, "syncs a commit, 64 writers")).isEqualTo(Verdict.MET);
        assertThat(verdict(targets, "reading the log")).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(verdict(Targets.of(results(25_001, 3000, 4400)), "one writer, 256 B, against a synced RocksDB write")).isEqualTo(Verdict.MISSED);
        assertThat(verdict(Targets.of(results(25_001, 3000, 4400)), "64 writers")).isEqualTo(Verdict.MET);
    }

    @Test
    void a_figure_is_judged_in_the_unit_of_its_target() {
        assertThat(verdict(Targets.of(withSourcing(1900)), "sourcing 20 events, p99")).isEqualTo(Verdict.MET);
        assertThat(verdict(Targets.of(withSourcing(2100)), "sourcing 20 events, p99")).isEqualTo(Verdict.MISSED);
    }

    @Test
    void the_page_needs_nothing_else_and_shows_every_cell_and_what_was_skipped() {
        String page = Page.of(results(20_000, 3000, 4000));

        assertThat(page).contains("<td>rocksdb</td>", "<svg", "no MongoDB &lt;here&gt;").doesNotContain("{{", "src=", "href=");
    }

    private static Verdict verdict(List<Target> targets, String name) {
        return targets.stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow().verdict();
    }

    private static Results withSourcing(double micros) {
        var figures = new Figures();
        figures.add("sourcing p99", "µs", micros);
        return new Results("2026-11-24T14:05:00Z", "ops/bench/run", "abc", Map.of(), Map.of(), Map.of(), 0.4, 1, 1, List.of(), figures.all());
    }

    private static Results results(long many, long one, long rocksDb) {
        return new Results("2026-11-24T14:05:00Z", "ops/bench/run", "abc", Map.of("processors", "2"), Map.of("mingbai", "1"),
                Map.of("axon4-mongo", "no MongoDB <here>"), 0.4, 1, 3, List.of(
                        row("mingbai", 64, many, 100L), row("mingbai", 1, one, one), row("rocksdb", 1, rocksDb, null)), List.of());
    }

    /** Three repetitions, of which one was disturbed. */
    private static Row row(String peer, int writers, long commits, @Nullable Long syncs) {
        var cell = new Cell(peer, Mode.PLAIN, 256, writers, 0);
        return new Row(cell, List.of(sample(commits, syncs), sample(commits / 9, syncs), sample(commits, syncs)));
    }

    private static Sample sample(long commits, @Nullable Long syncs) {
        return new Sample(commits, 1, 100, 200, 0, syncs, null, 1000, 1000, null);
    }
}
