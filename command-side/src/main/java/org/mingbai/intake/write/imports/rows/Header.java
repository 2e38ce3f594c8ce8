package org.mingbai.intake.write.imports.rows;

import java.text.Normalizer;
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

    /** @throws WorkbookException where a needed column is missing or a known one stands twice */
    static Header of(Optional<SheetRow> first) {
        Map<MessageColumn, Integer> places = new EnumMap<>(MessageColumn.class);
        first.map(SheetRow::cells).orElse(Map.of()).forEach((place, cell) -> known(cell).ifPresent(column -> {
            if (places.put(column, place) != null) {
                throw new WorkbookException(new RepeatedColumn(column.title()));
            }
        }));
        var missing = missing(places);
        if (!missing.isEmpty()) {
            throw new WorkbookException(new MissingColumns(missing.stream().map(MessageColumn::title).collect(Collectors.joining("、"))));
        }
        return new Header(places);
    }

    private static List<MessageColumn> missing(Map<MessageColumn, Integer> places) {
        boolean replies = places.containsKey(MessageColumn.REPLY) || places.containsKey(MessageColumn.REPLY_TIME);
        return Stream.of(MessageColumn.values())
                .filter(column -> column.needed() || replies && (column == MessageColumn.REPLY || column == MessageColumn.REPLY_TIME))
                .filter(column -> !places.containsKey(column))
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
