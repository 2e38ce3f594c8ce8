package org.mingbai.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Sample;

/**
 * Everything of one run.
 *
 * @param machine  what it ran on
 * @param versions of each peer
 * @param skipped  peers that could not run, and why
 * @param rows     every cell with every repetition, in the order of the plan, not of the run
 */
public record Results(String at, String command, String commit, Map<String, String> machine, Map<String, String> versions,
        Map<String, String> skipped, double warmUpSeconds, double measuredSeconds, int repetitions, List<Row> rows, List<Figures.Figure> figures) {

    public record Row(Cell cell, List<Sample> samples) {

        public double median(ToDoubleFunction<Sample> what) {
            return Medians.of(values(what));
        }

        public List<Double> values(ToDoubleFunction<Sample> what) {
            return samples.stream().map(what::applyAsDouble).toList();
        }

        public double rate() {
            return median(Sample::rate);
        }
    }

    public Optional<Row> row(String peer, Mode mode, int payload, int writers, long preload) {
        Cell cell = new Cell(peer, mode, payload, writers, preload);
        return rows.stream().filter(row -> row.cell().equals(cell) && !row.samples().isEmpty()).findFirst();
    }

    public Optional<Figures.Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** Whether what the peer acknowledges is known to be on disk. */
    public boolean comparable(String peer) {
        return !versions.getOrDefault(peer, "").startsWith("not comparable");
    }
}
