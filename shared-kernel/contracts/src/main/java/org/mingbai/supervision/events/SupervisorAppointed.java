package org.mingbai.supervision.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;

/**
 * Somebody was invited as supervisor for these districts, from the first to the last day, both included (China time). {@code name} is sealed under the supervisor.
 */
@EventType(name = "supervision.supervisor-appointed")
public record SupervisorAppointed(
        SupervisorId supervisor,
        SealedText name,
        SupervisorCategory category,
        List<UnitCode> districts,
        LocalDate from,
        LocalDate until,
        @Nullable AccountId account,
        Instant occurredAt) implements SupervisionEvent {

    public SupervisorAppointed {
        districts = List.copyOf(districts);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("supervisor", supervisor), Tag.of("account", account), Tag.of("supervisors", "all"));
    }
}
