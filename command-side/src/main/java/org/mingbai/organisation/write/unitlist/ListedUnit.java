package org.mingbai.organisation.write.unitlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.write.unit.Divisions;
import org.mingbai.organisation.write.unit.EstablishUnit;
import org.mingbai.platform.text.Texts;

/** One row of the list as it stands there; {@code row} counts as a spreadsheet shows it, the column names being row 1. */
record ListedUnit(int row, String code, String name, String kind) {

    private static final int LONGEST_NAME = 100;

    /** What a row amounts to: a command, or the cell that keeps it from being one. */
    sealed interface Reading {

        record Readable(int row, EstablishUnit unit) implements Reading {
        }

        /** @param sentence the key of what is wrong, among the sentences about fields */
        record Unreadable(int row, String column, String sentence, Object... arguments) implements Reading {
        }
    }

    Reading read() {
        if (code.isEmpty()) {
            return new Reading.Unreadable(row, "code", "required");
        }
        if (name.isEmpty()) {
            return new Reading.Unreadable(row, "name", "required");
        }
        if (Texts.isLongerThan(LONGEST_NAME, name)) {
            return new Reading.Unreadable(row, "name", "too-long", LONGEST_NAME);
        }
        UnitCode unit;
        try {
            unit = new UnitCode(code);
        } catch (IllegalArgumentException malformed) {
            return new Reading.Unreadable(row, "code", "unit-code");
        }
        var known = kind.isEmpty() ? Optional.of(Divisions.kind(unit)) : named(kind);
        return known.<Reading>map(kind -> new Reading.Readable(row, new EstablishUnit(unit, name, kind)))
                .orElseGet(() -> new Reading.Unreadable(row, "kind", "unit-kind"));
    }

    private static Optional<UnitKind> named(String name) {
        return Arrays.stream(UnitKind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
