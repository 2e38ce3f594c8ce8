package org.mingbai.intake.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What came of the rows read so far: each that is not blank became a ticket, was known before, or was rejected.
 *
 * @param byLevel how many of the tickets reached level 0, 1, 2 and 3
 */
public record ImportCounts(int rows, int tickets, int known, int rejected, List<Integer> byLevel) {
    private static final int LEVELS = 4;

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, Collections.nCopies(LEVELS, 0));

    public ImportCounts {
        byLevel = List.copyOf(byLevel);
        if (byLevel.size() != LEVELS) {
            throw new IllegalArgumentException("levels are 0 to 3");
        }
        if (rows != tickets + known + rejected || tickets != byLevel.stream().mapToInt(Integer::intValue).sum()) {
            throw new IllegalArgumentException("every row is counted once, and every ticket at one level");
        }
    }

    /** Tickets whose deadline passed before they were answered, or until the import. */
    public int breached() {
        return tickets - byLevel.getFirst();
    }

    public ImportCounts ticket(int level) {
        var levels = new ArrayList<>(byLevel);
        levels.set(level, levels.get(level) + 1);
        return new ImportCounts(rows + 1, tickets + 1, known, rejected, levels);
    }

    public ImportCounts knownRow() {
        return new ImportCounts(rows + 1, tickets, known + 1, rejected, byLevel);
    }

    public ImportCounts rejectedRow() {
        return new ImportCounts(rows + 1, tickets, known, rejected + 1, byLevel);
    }
}
