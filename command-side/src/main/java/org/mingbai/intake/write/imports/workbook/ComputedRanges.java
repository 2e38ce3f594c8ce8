package org.mingbai.intake.write.imports.workbook;

import java.util.ArrayList;
import java.util.List;

/** Ranges that one formula fills: their cells hold values and no formula of their own. */
final class ComputedRanges {
    /** Each cell of the sheet is compared with each range. */
    private static final int MOST = 1_000;

    private final List<CellPlace> from = new ArrayList<>();
    private final List<CellPlace> to = new ArrayList<>();

    void add(String reference) {
        if (from.size() >= MOST) {
            throw new WorkbookException(new UnreadableWorkbook());
        }
        var corners = reference.split(":", 2);
        from.add(CellPlace.of(corners[0]));
        to.add(CellPlace.of(corners[corners.length - 1]));
    }

    boolean covers(CellPlace place) {
        for (int i = 0; i < from.size(); i++) {
            if (place.column() >= from.get(i).column() && place.column() <= to.get(i).column()
                    && place.row() >= from.get(i).row() && place.row() <= to.get(i).row()) {
                return true;
            }
        }
        return false;
    }
}
