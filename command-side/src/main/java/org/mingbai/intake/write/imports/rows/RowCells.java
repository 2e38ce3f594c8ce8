package org.mingbai.intake.write.imports.rows;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.Rejection;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.workbook.Cell;
import org.mingbai.intake.write.imports.workbook.SheetRow;

/** The cells of one row by their columns; keeps the first fault that is found in them. */
final class RowCells {
    private final Header header;
    private final SheetRow row;
    private @Nullable Rejection fault;

    RowCells(Header header, SheetRow row) {
        this.header = header;
        this.row = row;
    }

    boolean has(MessageColumn column) {
        return header.cell(row, column) != null;
    }

    String number() {
        return needed(MessageColumn.NUMBER, TextCells::number, "");
    }

    String line(MessageColumn column) {
        return needed(column, cell -> TextCells.line(cell, column), "");
    }

    String lines(MessageColumn column) {
        return needed(column, cell -> TextCells.lines(cell, column), "");
    }

    Instant time(MessageColumn column) {
        return needed(column, TimeCells::read, Instant.EPOCH);
    }

    private <T> T needed(MessageColumn column, Function<Cell, CellReading<T>> reading, T instead) {
        var cell = header.cell(row, column);
        return switch (cell == null ? CellReading.<T>fault(RejectionReason.EMPTY) : reading.apply(cell)) {
            case CellReading.Value<T>(T value) -> value;
            case CellReading.Fault<T>(RejectionReason reason) -> {
                fault(column, reason);
                yield instead;
            }
        };
    }

    void fault(MessageColumn column, RejectionReason reason) {
        if (fault == null) {
            fault = new Rejection(row.number(), column.title(), reason);
        }
    }

    Optional<Rejection> firstFault() {
        return Optional.ofNullable(fault);
    }
}
