package org.mingbai.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.report.Results.Row;

/** What was to be reached, beside what was measured. A figure that this run does not have counts as not measured, never as met. */
public final class Targets {

    private static final String LOG = "mingbai";
    private static final int SMALL = 256;

    /** One line of the table. */
    public record Target(String name, String wanted, String measured, Verdict verdict) {
    }

    /** Whether a target is met. */
    public enum Verdict {
        MET, MISSED, NOT_MEASURED
    }

    private final Results results;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Results results) {
        this.results = results;
    }

    public static List<Target> of(Results results) {
        Targets targets = new Targets(results);
        targets.againstLimits();
        targets.againstItself();
        targets.figures();
        targets.againstUmaDb();
        return List.copyOf(targets.targets);
    }

    private void againstLimits() {
        for (int payload : new int[] {SMALL, 1024}) {
            ratio("one writer, " + payload + " B, against a synced RocksDB write", "≥ 0.7", row(LOG, Mode.PLAIN, payload, 1, 0),
                    row("rocksdb", Mode.PLAIN, payload, 1, 0), 0.7);
        }
        var many = row(LOG, Mode.PLAIN, SMALL, 64, 0);
        var one = row(LOG, Mode.PLAIN, SMALL, 1, 0);
        if (many.isPresent() && one.isPresent()) {
            double rate = many.get().rate();
            double times = rate / one.get().rate();
            add("64 writers", "≥ 25,000/s or ≥ 8 × one writer", "%,.0f/s, %.1f × one writer".formatted(rate, times), rate >= 25_000 || times >= 8);
        } else {
            missing("64 writers", "≥ 25,000/s or ≥ 8 × one writer");
        }
        ratio("64 writers on conditions against Axon's JPA engine", "≥ 5", row(LOG, Mode.CONDITION, SMALL, 64, 0),
                row("axon5-jpa", Mode.CONDITION, SMALL, 64, 0), 5);
    }

    private void againstItself() {
        for (int writers : new int[] {1, 64}) {
            cost("a condition, " + writers(writers), 0.10, row(LOG, Mode.CONDITION, SMALL, writers, 0), row(LOG, Mode.PLAIN, SMALL, writers, 0));
            cost("hash chain, " + writers(writers), 0.15, row(LOG, Mode.PLAIN, SMALL, writers, 0), row(LOG, Mode.NO_HASH, SMALL, writers, 0));
            cost("hash chain and encryption, " + writers(writers), 0.15, row(LOG, Mode.SEALED, SMALL, writers, 0), row(LOG, Mode.NO_HASH, SMALL, writers, 0));
        }
        for (Mode mode : new Mode[] {Mode.PLAIN, Mode.CONDITION}) {
            ratio("rate at 1,000,000 events against 10,000, 64 writers, " + (mode == Mode.PLAIN ? "plain" : "on conditions"), "≥ 0.9",
                    row(LOG, mode, SMALL, 64, 1_000_000), row(LOG, mode, SMALL, 64, 10_000), 0.9);
        }
        var syncs = row(LOG, Mode.PLAIN, SMALL, 64, 0).filter(row -> row.samples().getFirst().syncs() != null);
        syncs.ifPresentOrElse(row -> {
            double each = row.median(sample -> (double) orZero(sample.syncs()) / sample.commits());
            add("syncs a commit, 64 writers", "≤ 0.1", "%.3f".formatted(each), each <= 0.1);
        }, () -> missing("syncs a commit, 64 writers", "≤ 0.1"));
        var logs = results.rows().stream().filter(row -> row.cell().peer().equals(LOG)).toList();
        long conflicts = logs.stream().flatMap(row -> row.samples().stream()).mapToLong(Sample::conflicts).sum();
        long commits = logs.stream().flatMap(row -> row.samples().stream()).mapToLong(Sample::commits).sum();
        if (commits > 0) {
            add("false conflicts", "0", "%,d in %,d commits".formatted(conflicts, commits), conflicts == 0);
        } else {
            missing("false conflicts", "0");
        }
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private void figures() {
        figure("sourcing p99", "sourcing 20 events, p99", "≤ 2 ms", 2, true, micros -> micros / 1000, "%.2f ms");
        figure("reading", "reading the log", "≥ 200,000 events/s", 200_000, false, rate -> rate, "%,.0f/s");
        figure("ticket view", "building the ticket view", "≥ 50,000 events/s", 50_000, false, rate -> rate, "%,.0f/s");
        for (int payload : new int[] {SMALL, 1024}) {
            figure("bytes on disk, " + payload + " B", "bytes on disk as left, " + payload + " B", "≤ 2 × payload", 2, true, times -> times, "%.2f ×");
            figure("bytes on disk, compacted, " + payload + " B", "bytes on disk after compaction, " + payload + " B", "≤ 2 × payload", 2, true,
                    times -> times, "%.2f ×");
        }
    }

    private void againstUmaDb() {
        for (int writers : new int[] {1, 8, 64}) {
            String name = "server CPU a conditional append, " + writers(writers) + ", against UmaDB";
            var ours = row(LOG, Mode.CONDITION, SMALL, writers, 0);
            var theirs = row("umadb", Mode.CONDITION, SMALL, writers, 0);
            if (ours.isEmpty() || theirs.isEmpty()) {
                missing(name, "≤ UmaDB's");
                continue;
            }
            double our = ours.get().median(sample -> (double) sample.serverMicros() / sample.commits());
            double their = theirs.get().median(sample -> (double) sample.serverMicros() / sample.commits());
            double clients = ours.get().median(sample -> (double) sample.clientMicros() / sample.commits());
            add(name, "≤ UmaDB's", "%.0f µs (clients' threads beside it %.0f µs), UmaDB %.0f µs".formatted(our, clients, their), our <= their);
        }
    }

    private void figure(String name, String title, String wanted, double limit, boolean atMost, DoubleUnaryOperator scale, String format) {
        results.figure(name).ifPresentOrElse(figure -> {
            double measured = scale.applyAsDouble(figure.median());
            add(title, wanted, String.format(Locale.ROOT, format, measured), atMost ? measured <= limit : measured >= limit);
        }, () -> missing(title, wanted));
    }

    private void ratio(String name, String wanted, Optional<Row> row, Optional<Row> against, double least) {
        if (row.isEmpty() || against.isEmpty()) {
            missing(name, wanted);
            return;
        }
        double ratio = row.get().rate() / against.get().rate();
        add(name, wanted, "%.2f (%,.0f/s against %,.0f/s)".formatted(ratio, row.get().rate(), against.get().rate()), ratio >= least);
    }

    private void cost(String name, double most, Optional<Row> row, Optional<Row> without) {
        String wanted = "≤ %.0f %%".formatted(most * 100);
        if (row.isEmpty() || without.isEmpty()) {
            missing("cost of " + name, wanted);
            return;
        }
        double cost = 1 - row.get().rate() / without.get().rate();
        add("cost of " + name, wanted, "%.1f %% (%,.0f/s, without %,.0f/s)".formatted(cost * 100, row.get().rate(), without.get().rate()), cost <= most);
    }

    private Optional<Row> row(String peer, Mode mode, int payload, int writers, long preload) {
        return results.row(peer, mode, payload, writers, preload);
    }

    private static String writers(int count) {
        return count == 1 ? "1 writer" : count + " writers";
    }

    private void add(String name, String wanted, String measured, boolean met) {
        targets.add(new Target(name, wanted, measured, met ? Verdict.MET : Verdict.MISSED));
    }

    private void missing(String name, String wanted) {
        targets.add(new Target(name, wanted, "not in this run", Verdict.NOT_MEASURED));
    }
}
