package org.mingbai.handling.read.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.time.Limit;
import org.springframework.stereotype.Component;

/** What the card that a ticket is pinned to says about it. */
@Component
final class TicketCards {
    private final Supplier<Cards> cards;

    TicketCards(LogSlices log) {
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    /** A step as the ticket stands to it: {@code past}, {@code now} or {@code ahead}. */
    public record FlowStep(String name, @Nullable Limit limit, String source, String place) {
    }

    ProcedureCardPublished of(TicketFile ticket) {
        return cards.get().version(ticket.card());
    }

    /** By how many days more the deadline may be extended: an act that can only be refused is not offered. */
    int extensionLeft(TicketFile ticket) {
        var allowed = Promise.bounding(of(ticket), ticket.line()).extension();
        return allowed == null || allowed.unit() != ticket.deadline().limit().unit() ? 0
                : Math.max(0, allowed.amount() - Objects.requireNonNullElse(ticket.deadline().extendedBy(), 0));
    }

    List<FlowStep> flow(TicketFile ticket) {
        return flow(of(ticket), ticket.line(), ticket.state(), ticket.satisfied() != null);
    }

    /**
     * The log knows how far a ticket is, not at which step its handler works: until it is accepted it stands at the first step, then at
     * the one whose limit is its deadline; an answer ends that one, and the call-back all of them. What was closed without is not past.
     */
    static List<FlowStep> flow(ProcedureCardPublished card, HotlineLine line, TicketStage stage, boolean calledBack) {
        var steps = card.steps().stream().filter(step -> step.lines().isEmpty() || step.lines().contains(line)).toList();
        int bounding = steps.indexOf(Promise.bounding(card, line));
        int now = switch (stage) {
            case OPEN, DISPATCHED -> 0;
            case ACCEPTED -> bounding;
            case RESOLVED, CLOSED -> calledBack ? steps.size() : bounding + 1;
        };
        var flow = new ArrayList<FlowStep>();
        for (int at = 0; at < steps.size(); at++) {
            flow.add(at(steps.get(at), at < now ? "past" : at == now && now <= bounding ? "now" : "ahead"));
        }
        return flow;
    }

    private static FlowStep at(CardStep step, String place) {
        return new FlowStep(step.name(), step.limit(), step.source(), place);
    }
}
