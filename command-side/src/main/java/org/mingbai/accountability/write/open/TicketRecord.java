package org.mingbai.accountability.write.open;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.UnitCode;

/**
 * One ticket: everywhere it lay, and the breaches of the citizen's deadline that stand, by round. No place: no such ticket.
 *
 * @param told every instant that the first breach was ever on record with: a calendar published later may move it
 */
public record TicketRecord(List<List<UnitCode>> places, Map<Integer, Instant> breaches, Set<Instant> told) {

    public static final Fold<TicketRecord> FOLD = Fold.from(new TicketRecord(List.of(), Map.of(), Set.of()))
            .on(TicketOpened.class, (record, opened) -> record.at(opened.path()))
            .on(HandlingEvent.Moved.class, (record, moved) -> record.at(moved.to().path()))
            .on(EscalationEvent.class, TicketRecord::evolve);

    private static final int CITIZENS_DEADLINE = 1;

    public TicketRecord {
        places = List.copyOf(places);
        breaches = Map.copyOf(breaches);
        told = Set.copyOf(told);
    }

    public boolean known() {
        return !places.isEmpty();
    }

    /** When the deadline first passed; null where it never did, or where that breach was annulled. */
    public @Nullable Instant firstBreach() {
        return first(breaches);
    }

    private TicketRecord at(List<UnitCode> path) {
        var more = new ArrayList<>(places);
        more.add(path);
        return new TicketRecord(more, breaches, told);
    }

    private TicketRecord evolve(EscalationEvent event) {
        return switch (event) {
            case LevelBreached breached when breached.level() == CITIZENS_DEADLINE -> breached(breached.round(), breached.occurredAt());
            case BreachRecounted moved when moved.level() == CITIZENS_DEADLINE -> breached(moved.round(), moved.basis().at());
            case BreachAnnulled annulled when annulled.level() == CITIZENS_DEADLINE -> breached(annulled.round(), null);
            case LevelBreached _, BreachRecounted _, BreachAnnulled _, DeadlineWarned _, LevelRaised _ -> this;
        };
    }

    private TicketRecord breached(int round, @Nullable Instant at) {
        var more = new HashMap<>(breaches);
        if (at == null) {
            more.remove(round);
        } else {
            more.put(round, at);
        }
        var ever = new HashSet<>(told);
        var first = first(more);
        if (first != null) {
            ever.add(first);
        }
        return new TicketRecord(places, more, ever);
    }

    private static @Nullable Instant first(Map<Integer, Instant> breaches) {
        return breaches.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
