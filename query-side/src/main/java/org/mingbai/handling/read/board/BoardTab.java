package org.mingbai.handling.read.board;

import java.util.ArrayList;
import java.util.List;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.viewstore.ViewQuery.Sort;

/**
 * A ready-made question to the board: what somebody who sits before it must look at, each in the order in which it needs them. The newest
 * need comes first, so that old matters, such as imported ones, never bury what came today; a desk works by what breaches first.
 */
public enum BoardTab {
    /** Answered to a caller whom nobody has called back yet. */
    CALL_BACKS(new Sort(BoardView.RESOLVED_AT, true)),
    /** Waiting for dispatch. */
    WAITING(new Sort(BoardView.ACCEPTED_AT, true)),
    /** In the reader's own hands. */
    OWN(new Sort(BoardView.DEADLINE, false)),
    IN_HAND(new Sort(BoardView.DEADLINE, false)),
    /** Warned of, and still in time. */
    SOON(new Sort(BoardView.DEADLINE, false)),
    /** Open, and its deadline has passed now. */
    LATE(new Sort(BoardView.DEADLINE, true)),
    /** Open, and climbed to any level. */
    ESCALATED(new Sort(BoardView.LEVEL_ORDER, true), new Sort(BoardView.DEADLINE, true)),
    /** Late at any time, whatever became of it. */
    BREACHED(new Sort(BoardView.DEADLINE, true)),
    ANSWERED(new Sort(BoardView.RESOLVED_AT, true)),
    CLOSED(new Sort(BoardView.RESOLVED_AT, true)),
    ALL(new Sort(BoardView.ACCEPTED_AT, true));

    private final List<Sort> order;

    BoardTab(Sort... order) {
        this.order = List.of(order);
    }

    List<Sort> order() {
        return order;
    }

    /** Where the board opens for this reader, by the first of their roles that has something to do on it. */
    static BoardTab of(Actor reader) {
        if (reader.has(Role.OPERATOR)) {
            return CALL_BACKS;
        }
        if (reader.has(Role.DISPATCHER)) {
            return WAITING;
        }
        if (reader.has(Role.HANDLER)) {
            return reader.person() == null ? IN_HAND : OWN;
        }
        return reader.has(Role.SUPERVISOR) ? LATE : reader.has(Role.LEADER) ? ESCALATED : ALL;
    }

    /** Those that make sense to this reader; own things first. */
    static List<BoardTab> shownTo(Actor reader) {
        var shown = new ArrayList<>(List.of(values()));
        if (!reader.has(Role.OPERATOR)) {
            shown.remove(CALL_BACKS);
        }
        if (reader.person() == null || !reader.has(Role.HANDLER)) {
            shown.remove(OWN);
        }
        return shown;
    }
}
