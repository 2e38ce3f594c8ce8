package org.mingbai.intake.write.imports.rows;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.SheetRow;
import org.mingbai.intake.write.imports.workbook.WorkbookException;

/** Where each column stands. Order and further columns do not matter. */
record Header(Map<MessageColumn, Integer> places) {

    /** A title, who made the table and when, an empty line: more than this stands above no table. */
    static final int WITHIN_FIRST = 10;

    /**
     * The header among the first rows: the first that names every column that is needed.
     *
     * @param first from the beginning, at most {@link #WITHIN_FIRST}
     * @return its place among them
     * @throws WorkbookException where none does, for what the one that comes nearest lacks
     */
    static int place(List<SheetRow> first) {
        for (int i = 0; i < first.size(); i++) {
            if (missing(titles(first.get(i))).isEmpty()) {
                return i;
            }
        }
        var missing = first.stream().map(row -> missing(titles(row))).min(Comparator.comparing(List::size)).orElseGet(() -> missing(List.of()));
        throw new WorkbookException(new MissingColumns(missing.stream().map(MessageColumn::title).collect(Collectors.joining("、"))));
    }

    /** @throws WorkbookException where a known column stands twice */
    static Header of(SheetRow row) {
        Map<MessageColumn, Integer> places = new EnumMap<>(MessageColumn.class);
        row.cells().forEach((place, cell) -> known(cell).ifPresent(column -> {
            if (places.put(column, place) != null) {
                throw new WorkbookException(new RepeatedColumn(column.title()));
            }
        }));
        return new Header(places);
    }

    private static List<MessageColumn> titles(SheetRow row) {
        return row.cells().values().stream().flatMap(cell -> known(cell).stream()).toList();
    }

    private static List<MessageColumn> missing(List<MessageColumn> titles) {
        boolean replies = titles.contains(MessageColumn.REPLY) || titles.contains(MessageColumn.REPLY_TIME);
        return Stream.of(MessageColumn.values())
                .filter(column -> column.needed() || replies && (column == MessageColumn.REPLY || column == MessageColumn.REPLY_TIME))
                .filter(column -> !titles.contains(column))
                .toList();
    }

    private static Optional<MessageColumn> known(Cell cell) {
        if (!(cell instanceof Cell.Text(String title))) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]", "");
        return Stream.of(MessageColumn.values()).filter(column -> column.title().equals(plain)).findFirst();
    }

    @Nullable Cell cell(SheetRow row, MessageColumn column) {
        var place = places.get(column);
        return place == null ? null : row.cells().get(place);
    }
}
