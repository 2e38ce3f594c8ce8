package org.mingbai.handling.write.giveback;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.value.UnitCode;

/**
 * Who decides when units pass a ticket around: the lowest unit above all of them, and never a section, which cannot direct others. A
 * bureau that gave the ticket back itself is no judge of it, so the one above decides, up to the province.
 */
final class CommonSuperior {

    private CommonSuperior() {
    }

    /**
     * @param held paths of the units that had the ticket, from the province down; not empty
     * @param returnedBy those that gave it back
     * @return the path of the superior
     */
    static List<UnitCode> of(Collection<List<UnitCode>> held, Set<UnitCode> returnedBy) {
        var common = held.stream().reduce(CommonSuperior::shared).orElseThrow();
        int last = common.size() - 1;
        while (last > 0 && (common.get(last).isSection() || returnedBy.contains(common.get(last)))) {
            last--;
        }
        return common.subList(0, last + 1);
    }

    private static List<UnitCode> shared(List<UnitCode> one, List<UnitCode> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }
}
