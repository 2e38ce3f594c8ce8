package org.mingbai.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.report.Results.Row;

/** One file that needs nothing else: targets, charts, every cell, machine and versions. */
public final class Page {

    private Page() {
    }

    public static String of(Results results) {
        return template()
                .replace("{{at}}", text(results.at()))
                .replace("{{command}}", text(results.command()))
                .replace("{{commit}}", text(results.commit()))
                .replace("{{timing}}", "%s s measured after %s s of warm-up, %d repetitions".formatted(results.measuredSeconds(), results.warmUpSeconds(),
                        results.repetitions()))
                .replace("{{targets}}", targets(results))
                .replace("{{charts}}", Charts.of(results))
                .replace("{{rows}}", results.rows().stream().filter(row -> !row.samples().isEmpty()).map(row -> row(row, results)).collect(Collectors.joining("\n")))
                .replace("{{figures}}", results.figures().stream().map(Page::figure).collect(Collectors.joining("\n")))
                .replace("{{machine}}", pairs(results.machine()))
                .replace("{{versions}}", pairs(results.versions()))
                .replace("{{skipped}}", pairs(results.skipped()));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("/page.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String targets(Results results) {
        return Targets.of(results).stream().map(target -> "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(
                target.verdict(), text(target.name()), text(target.wanted()), text(target.measured()), switch (target.verdict()) {
                    case MET -> "met";
                    case MISSED -> "missed";
                    case NOT_MEASURED -> "not measured";
                })).collect(Collectors.joining("\n"));
    }

    private static String row(Row row, Results results) {
        var cell = row.cell();
        List<Double> rates = row.values(Sample::rate);
        return ("<tr><td>%s</td><td>%s</td><td>%,d</td><td>%d</td><td>%,d</td><td><b>%,.0f</b></td><td>%,.0f – %,.0f</td><td>%s</td><td>%s</td>"
                + "<td>%s</td><td>%s</td><td>%.1f</td><td>%.1f</td><td>%d</td></tr>").formatted(text(cell.peer()) + (results.comparable(cell.peer()) ? "" : " (not comparable)"), cell.mode().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                cell.payload(), cell.writers(), cell.preload(), row.rate(), Medians.least(rates), Medians.most(rates),
                micros(row.median(Sample::p50Micros)), micros(row.median(Sample::p99Micros)),
                each(row, true), each(row, false), row.median(sample -> (double) sample.serverMicros() / sample.commits()),
                row.median(sample -> (double) sample.clientMicros() / sample.commits()), row.samples().stream().mapToLong(Sample::conflicts).sum());
    }

    private static String micros(double micros) {
        return micros >= 1000 ? "%.1f ms".formatted(micros / 1000) : "%.0f µs".formatted(micros);
    }

    private static String each(Row row, boolean own) {
        List<Double> values = row.samples().stream().filter(sample -> (own ? sample.syncs() : sample.flushes()) != null)
                .map(sample -> (double) Objects.requireNonNull(own ? sample.syncs() : sample.flushes()) / sample.commits()).toList();
        return values.isEmpty() ? "–" : "%.3f".formatted(Medians.of(values));
    }

    private static String figure(Figures.Figure figure) {
        return "<tr><td>%s</td><td><b>%s</b></td><td>%s – %s</td><td>%s</td></tr>".formatted(text(figure.name()), number(figure.median()),
                number(Medians.least(figure.values())), number(Medians.most(figure.values())), text(figure.unit()));
    }

    private static String number(double value) {
        return value < 100 ? "%.2f".formatted(value) : "%,.0f".formatted(value);
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.isEmpty() ? "<dd>none</dd>" : pairs.entrySet().stream()
                .map(pair -> "<dt>%s</dt><dd>%s</dd>".formatted(text(pair.getKey()), text(pair.getValue()))).collect(Collectors.joining("\n"));
    }

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
