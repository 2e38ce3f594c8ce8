package org.mingbai.time;

import java.util.List;

/**
 * The limits that follow a breach (三级承诺): the first is how long level 1 has before the matter climbs to level 2, the second how long
 * level 2 has before it climbs to level 3.
 */
public record Pledge(List<Limit> afterBreach) {

    public Pledge {
        afterBreach = List.copyOf(afterBreach);
        if (afterBreach.size() != 2) {
            throw new IllegalArgumentException("a pledge has the limits after level 1 and after level 2");
        }
    }
}
