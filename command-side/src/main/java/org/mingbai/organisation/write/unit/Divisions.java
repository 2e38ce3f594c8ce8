package org.mingbai.organisation.write.unit;

import java.util.Optional;

import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;

/** What a unit's code tells by itself: GB/T 2260 for divisions (130102 → 130100 → 130000), and the appended name of what lies below one. */
public final class Divisions {

    private Divisions() {
    }

    /** The unit above; empty for a province. */
    public static Optional<UnitCode> parent(UnitCode unit) {
        var code = unit.value();
        int appended = code.lastIndexOf('-');
        if (appended > 0) {
            return Optional.of(new UnitCode(code.substring(0, appended)));
        }
        return switch (division(code)) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new UnitCode(code.substring(0, 2) + "0000"));
            case COUNTY, STATION, SECTION -> Optional.of(new UnitCode(code.substring(0, 4) + "00"));
        };
    }

    /** The kind of a unit with this code where nobody says otherwise. */
    public static UnitKind kind(UnitCode unit) {
        return unit.isSection() ? UnitKind.SECTION : division(unit.value());
    }

    /** Six digits are a division of the kind that they say; below one there are sections and stations. */
    static boolean fits(UnitKind kind, UnitCode unit) {
        return kind == kind(unit) || kind == UnitKind.STATION && unit.isSection();
    }

    private static UnitKind division(String code) {
        if (code.endsWith("0000")) {
            return UnitKind.PROVINCE;
        }
        return code.endsWith("00") ? UnitKind.CITY : UnitKind.COUNTY;
    }
}
