package org.mingbai.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Sample;
import org.mingbai.bench.report.Results.Row;

/** Bars as plain SVG: the median, and a line from the least to the most of the repetitions. */
final class Charts {

    private static final int WIDTH = 760;
    private static final int NAMES = 230;
    private static final int LINE = 26;

    private final StringBuilder out = new StringBuilder();

    static String of(Results results) {
        var charts = new Charts();
        for (int payload : new int[] {256, 1024}) {
            for (int writers : new int[] {1, 8, 64}) {
                charts.rates("%d B, %s, commits a second".formatted(payload, writers == 1 ? "1 writer" : writers + " writers"), results,
                        row -> row.cell().payload() == payload && row.cell().writers() == writers && row.cell().preload() == 0
                                && (row.cell().mode() == Mode.PLAIN || row.cell().mode() == Mode.CONDITION));
            }
        }
        charts.rates("Mingbai by what an append is made of, 256 B, 64 writers", results, row -> row.cell().peer().equals("mingbai")
                && row.cell().payload() == 256 && row.cell().writers() == 64 && row.cell().preload() == 0);
        charts.rates("By events already there, 256 B, 64 writers", results,
                row -> row.cell().writers() == 64 && row.cell().preload() > 0);
        charts.rates("Over HTTP, 64 clients, requests a second; UmaDB's bare append beside it", results, row -> row.cell().mode() == Mode.REQUEST
                || row.cell().peer().equals("umadb") && row.cell().writers() == 64 && row.cell().payload() == 256 && row.cell().preload() == 0);
        return charts.out.toString();
    }

    private void rates(String title, Results results, Predicate<Row> which) {
        List<Row> rows = results.rows().stream().filter(row -> !row.samples().isEmpty() && results.comparable(row.cell().peer())).filter(which).toList();
        if (rows.isEmpty()) {
            return;
        }
        double most = rows.stream().mapToDouble(row -> Medians.most(row.values(Sample::rate))).max().orElse(1);
        out.append("<figure><figcaption>").append(Page.text(title)).append("</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(WIDTH, rows.size() * LINE, Page.text(title)));
        for (int i = 0; i < rows.size(); i++) {
            bar(rows.get(i), i * LINE, (WIDTH - NAMES - 90) / most);
        }
        out.append("</svg></figure>\n");
    }

    private void bar(Row row, int y, double scale) {
        var cell = row.cell();
        List<Double> rates = row.values(Sample::rate);
        double end = NAMES + row.rate() * scale;
        String name = cell.peer() + " " + cell.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (cell.preload() > 0 ? ", after " + "%,d".formatted(cell.preload()) : "");
        out.append(String.format(Locale.ROOT, """
                <text x="%d" y="%d" text-anchor="end">%s</text><rect class="%s" x="%d" y="%d" width="%.1f" height="16"/>\
                <line x1="%.1f" x2="%.1f" y1="%d" y2="%d"/><text x="%.1f" y="%d">%,.0f</text>
                """, NAMES - 8, y + 17, Page.text(name), Page.text(cell.peer()), NAMES, y + 5, row.rate() * scale,
                NAMES + Medians.least(rates) * scale, NAMES + Medians.most(rates) * scale, y + 13, y + 13,
                Math.max(end, NAMES + Medians.most(rates) * scale) + 6, y + 17, row.rate()));
    }
}
