package org.mingbai.handling.read.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** What an operator can still do about the calls that joined a ticket: take one off that has nothing to do with it, and then place it. */
@Component
final class JoinedCalls {
    private static final Fold<Optional<TicketNumber>> STANDS_WITH = Fold.from(Optional.<TicketNumber>empty())
            .on(CallSeparated.class, (_, _) -> Optional.empty())
            .on(CallJoined.class, (_, joined) -> Optional.of(joined.ticket()))
            .on(TicketOpened.class, (_, opened) -> Optional.of(opened.ticket()));

    private final LogSlices log;

    JoinedCalls(LogSlices log) {
        this.log = log;
    }

    /**
     * @param joined calls that stand with the ticket
     * @param alone calls that were taken off it and have no other place yet
     * @param elsewhere calls that were taken off it, and where they stand now
     */
    public record Now(Set<String> joined, Set<String> alone, Map<String, TicketNumber> elsewhere) {
        static final Now NOTHING = new Now(Set.of(), Set.of(), Map.of());
    }

    Now of(TicketFile file, Actor reader) {
        if (!reader.has(Role.OPERATOR)) {
            return Now.NOTHING;
        }
        var last = new LinkedHashMap<String, String>();
        file.timeline().stream().filter(entry -> entry.value() != null && entry.name().startsWith("intake.call-") && !entry.name().endsWith("received"))
                .forEach(entry -> last.put(entry.value(), entry.name()));
        var joined = having(last, "intake.call-joined");
        var elsewhere = new TreeMap<String, TicketNumber>();
        var alone = having(last, "intake.call-separated").stream()
                .filter(call -> log.fold(STANDS_WITH, new Tag("call", call)).map(ticket -> elsewhere.put(call, ticket) == null).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Now(joined, alone, elsewhere);
    }

    private static Set<String> having(Map<String, String> last, String name) {
        return last.entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
