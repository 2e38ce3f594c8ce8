package org.mingbai.escalation.clock;

import java.util.List;

import org.mingbai.kernel.value.UnitCode;

/** Who must act at which level: the section itself, its bureau, and the leading group of the bureau above; the province has none above. */
public final class Leadership {
    private Leadership() {
    }

    /** @param path from the province down to where the ticket lies, never empty */
    public static UnitCode at(int level, List<UnitCode> path) {
        int bureau = bureau(path);
        return switch (level) {
            case 1 -> path.getLast();
            case 2 -> path.get(bureau);
            case 3 -> path.get(Math.max(0, bureau - 1));
            default -> throw new IllegalArgumentException("levels that somebody must act on are 1 to 3, not " + level);
        };
    }

    /** The last unit of the path that is no section of another. */
    private static int bureau(List<UnitCode> path) {
        int last = path.size() - 1;
        while (last > 0 && path.get(last).isSection()) {
            last--;
        }
        return last;
    }
}
