package org.mingbai.intake.write.imports.rows;

import org.mingbai.intake.events.RejectionReason;

/** What a cell says, or why it cannot be taken. */
sealed interface CellReading<T> {

    record Value<T>(T value) implements CellReading<T> {
    }

    record Fault<T>(RejectionReason reason) implements CellReading<T> {
    }

    static <T> CellReading<T> of(T value) {
        return new Value<>(value);
    }

    static <T> CellReading<T> fault(RejectionReason reason) {
        return new Fault<>(reason);
    }
}
