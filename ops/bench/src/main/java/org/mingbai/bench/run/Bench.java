package org.mingbai.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.mingbai.bench.http.CrudPeer;
import org.mingbai.bench.http.MingbaiHttpPeer;
import org.mingbai.bench.log.LogFigures;
import org.mingbai.bench.log.LogPeer;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.peer.Peer;
import org.mingbai.bench.peer.RawFile;
import org.mingbai.bench.peer.RawRocksDb;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.peer.Timing;
import org.mingbai.bench.postgres.AxonJpaPeer;
import org.mingbai.bench.postgres.Postgres;
import org.mingbai.bench.process.Axon4Peer;
import org.mingbai.bench.report.Figures;
import org.mingbai.bench.report.Page;
import org.mingbai.bench.report.Results;
import org.mingbai.bench.report.ResultsJson;
import org.mingbai.bench.umadb.UmaDbPeer;

/** Runs every peer in one run, in shuffled order, and writes what came out. */
public final class Bench {

    private static final int PAYLOAD = 256;

    private final Options options;
    private final Plan plan;
    private final Path work;
    private final Figures figures = new Figures();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final Map<Cell, List<Sample>> samples = new LinkedHashMap<>();

    private Bench(Options options, Path work) {
        this.options = options;
        this.plan = new Plan(options.size());
        this.work = work;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int page = List.of(args).indexOf("--page");
        if (page >= 0) {
            writePage(ResultsJson.read(Path.of(args[page + 1])), Path.of(args[page + 1]));
            return;
        }
        Options options = Options.parse(List.of(args));
        Path given = options.work();
        Path work = given == null ? Files.createTempDirectory("mingbai-bench-") : Files.createDirectories(given);
        String type = Files.getFileStore(work).type();
        if (type.equals("tmpfs") || type.equals("ramfs")) {
            throw new IOException(work + " is in memory, where a sync costs nothing: give a folder on a disk with --work");
        }
        try {
            // the folder of the project is the script's business, and nobody else's
            new Bench(options, work).run(String.join(" ", args).replaceFirst("--root \\S+ ?", ""));
        } finally {
            Folders.delete(work);
        }
        System.exit(0);
    }

    private void run(String arguments) throws Exception {
        try (Postgres postgres = new Postgres(work.resolve("postgres"))) {
            // the servers of the HTTP peers are up only while they are asked, so that they disturb nobody
            measure(List.of(new RawFile(work.resolve("file")), new RawRocksDb(work.resolve("rocksdb")), new LogPeer(work.resolve("log")),
                    new AxonJpaPeer(postgres), new UmaDbPeer(options.root(), work.resolve("umadb")),
                    new Axon4Peer(options.root(), work.resolve("axon4"))));
            measure(List.of(new MingbaiHttpPeer(options.root(), work.resolve("mingbai")), new CrudPeer(options.root(), postgres)));
        }
        var results = new Results(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), "ops/bench/run " + arguments, Machine.commit(options.root()),
                Machine.describe(work), versions, skipped, options.timing().warmUp(), options.timing().measured(), options.repetitions(),
                samples.entrySet().stream().map(entry -> new Results.Row(entry.getKey(), List.copyOf(entry.getValue()))).toList(), figures.all());
        Path json = options.out().resolve(results.at().replace(':', '-') + ".json");
        Files.createDirectories(options.out());
        ResultsJson.write(results, json);
        writePage(results, json);
    }

    private static void writePage(Results results, Path json) throws IOException {
        Path page = Path.of(json.toString().replace(".json", ".html"));
        Files.writeString(page, Page.of(results));
        say(json + "\n" + page);
    }

    private void measure(List<? extends Peer> all) throws Exception {
        Map<String, Peer> peers = new LinkedHashMap<>();
        try {
            for (Peer peer : all) {
                if (options.wants(peer.name())) {
                    prepare(peer, peers);
                }
            }
            shuffled(peers);
        } finally {
            for (Peer peer : peers.values()) {
                peer.close();
            }
        }
    }

    private void prepare(Peer peer, Map<String, Peer> peers) throws Exception {
        Optional<String> missing;
        try {
            missing = peer.prepare();
        } catch (Exception e) {
            // it may have started processes before it failed
            peer.close();
            throw e;
        }
        if (missing.isPresent()) {
            say(peer.name() + " skipped: " + missing.get());
            skipped.put(peer.name(), missing.get());
            peer.close();
            return;
        }
        peers.put(peer.name(), peer);
        versions.put(peer.name(), peer.version());
        for (long events : plan.preloads(peer.name())) {
            long start = System.nanoTime();
            peer.preload(PAYLOAD, events);
            say("%s: %,d events loaded in %.1f s".formatted(peer.name(), events, (System.nanoTime() - start) / 1e9));
        }
        plan.cells(peer.name()).forEach(cell -> samples.put(cell, new ArrayList<>()));
        warmUp(peer);
        if (peer instanceof LogPeer log) {
            figures(log);
        }
    }

    /** Compiled code and grown pools before the first repetition: once with few writers, once with many. */
    private void warmUp(Peer peer) throws Exception {
        List<Cell> cells = plan.cells(peer.name()).stream().filter(cell -> cell.preload() == 0).toList();
        for (Cell cell : List.of(cells.getFirst(), cells.getLast())) {
            peer.measure(cell, new Timing(0, 2 * options.timing().measured()));
        }
    }

    private void figures(LogPeer log) throws Exception {
        long events = plan.preloads().getLast();
        new LogFigures(log, events).measure(figures, options.repetitions());
        LogFigures.bytes(figures, log.preloaded(events), work.resolve("compacted"), PAYLOAD, events);
        Path large = log.preloadApart(1024, events);
        LogFigures.bytes(figures, large, work.resolve("compacted"), 1024, events);
        Folders.delete(large);
    }

    /** Every repetition goes through all cells, each time in another order, so that what disturbs the machine disturbs all alike. */
    private void shuffled(Map<String, Peer> peers) throws Exception {
        List<Cell> order = new ArrayList<>(samples.keySet().stream().filter(cell -> peers.containsKey(cell.peer())).toList());
        var random = new Random(options.seed());
        for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
            Collections.shuffle(order, random);
            for (Cell cell : order) {
                Sample sample = Objects.requireNonNull(peers.get(cell.peer())).measure(cell, options.timing());
                Objects.requireNonNull(samples.get(cell)).add(sample);
                say("%d/%d %-13s %-9s %5d B %3d writers %,10d before: %,9.0f/s p50 %,.0f µs p99 %,.0f µs, %d conflicts".formatted(repetition,
                        options.repetitions(), cell.peer(), cell.mode(), cell.payload(), cell.writers(), cell.preload(), sample.rate(),
                        sample.p50Micros(), sample.p99Micros(), sample.conflicts()));
            }
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
