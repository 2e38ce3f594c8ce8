package org.mingbai.handling.read.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.mingbai.handling.read.TicketStage;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;

/**
 * Which acts a page offers on a ticket: those that the reader's role may do and that are legal in its state. An offer only; the
 * command side decides.
 */
final class TicketActs {
    private static final Set<TicketStage> IN_HAND = EnumSet.of(TicketStage.DISPATCHED, TicketStage.ACCEPTED);
    private static final Set<TicketStage> RUNNING = EnumSet.of(TicketStage.OPEN, TicketStage.DISPATCHED, TicketStage.ACCEPTED);
    private static final Set<TicketStage> SETTLED = EnumSet.of(TicketStage.RESOLVED, TicketStage.CLOSED);
    private static final Set<TicketStage> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(TicketStage.CLOSED));

    /** What writes to the ticket itself: nothing can be sealed for it once its texts are erased. */
    private static final Set<Act> WRITING = EnumSet.of(Act.FOLLOW_UP, Act.REOPEN);

    private static final Set<Role> OPENERS = EnumSet.of(Role.OPERATOR, Role.HANDLER, Role.DISPATCHER, Role.LEADER, Role.DISCIPLINE);

    private TicketActs() {
    }

    /** Names as in the addresses of the API. */
    enum Act {
        DISPATCH(EnumSet.of(TicketStage.OPEN), Role.DISPATCHER),
        ACCEPT(EnumSet.of(TicketStage.DISPATCHED), Role.HANDLER),
        RESOLVE(EnumSet.of(TicketStage.ACCEPTED), Role.HANDLER),
        FOLLOW_UP(SETTLED, Role.OPERATOR),
        CLOSE(EnumSet.of(TicketStage.RESOLVED), Role.OPERATOR),
        PRESS(RUNNING, Role.SUPERVISOR),
        NOTE(NOT_CLOSED, Role.HANDLER),
        TRANSFER(RUNNING, Role.DISPATCHER),
        RETURN(IN_HAND, Role.HANDLER),
        EXTEND(RUNNING, Role.LEADER),
        REOPEN(SETTLED, Role.DISPATCHER),
        REPORT(EnumSet.allOf(TicketStage.class), Role.SUPERVISOR),
        FAULT_CASE(EnumSet.allOf(TicketStage.class), Role.DISCIPLINE),
        ERASE(EnumSet.of(TicketStage.CLOSED), Role.DISCIPLINE);

        private final Set<TicketStage> stages;
        private final List<Role> roles;

        Act(Set<TicketStage> stages, Role... roles) {
            this.stages = stages;
            this.roles = List.of(roles);
        }
    }

    /**
     * @param extensible the card allows more time and the deadline has not passed: afterwards nothing extends it any more
     * @param erased the texts of the ticket are
     */
    static List<Act> offered(Actor reader, TicketStage stage, boolean extensible, boolean erased) {
        var offered = new ArrayList<Act>();
        for (var act : Act.values()) {
            if (act.stages.contains(stage) && act.roles.stream().anyMatch(reader::has) && (act != Act.EXTEND || extensible)
                    && !(erased && WRITING.contains(act))) {
                offered.add(act);
            }
        }
        return offered;
    }

    /** Who may open a caller's identity, with a reason. Whoever asked for confidence asked for it from those who handle the matter too. */
    static boolean mayOpenIdentity(Actor reader, Disclosure disclosure) {
        return switch (disclosure) {
            case ANONYMOUS -> false;
            case CONFIDENTIAL -> !reader.has(Role.HANDLER) && OPENERS.stream().anyMatch(reader::has);
            case NAMED -> OPENERS.stream().anyMatch(reader::has);
        };
    }
}
