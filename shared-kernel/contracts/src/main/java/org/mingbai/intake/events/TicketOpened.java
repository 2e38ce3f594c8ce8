package org.mingbai.intake.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;

/**
 * A matter was accepted. {@code occurredAt} is when the call came in: every clock counts from it. {@code unit} is where it waits for
 * dispatch, {@code path} runs from the province down to it; free text is sealed under the ticket; {@code late} says that it was entered
 * after the fact; {@code origin} is null but for imported messages.
 */
@EventType(name = "intake.ticket-opened")
public record TicketOpened(
        TicketNumber ticket,
        @Nullable CallId call,
        HotlineLine line,
        CallerRef caller,
        @Nullable Respondent respondent,
        @Nullable String category,
        @Nullable UnitCode district,
        UnitCode unit,
        List<UnitCode> path,
        CardVersion card,
        SealedText subject,
        SealedText text,
        Deadline deadline,
        List<StepClock> steps,
        boolean late,
        @Nullable Origin origin,
        Instant occurredAt) implements IntakeEvent {

    public TicketOpened {
        path = List.copyOf(path);
        steps = List.copyOf(steps);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("ticket", ticket),
                Tag.of("call", call),
                Tag.of("subject", caller.subject()),
                Tag.of("message", origin == null ? null : origin.message()),
                Tag.of("import", origin == null ? null : origin.importId()));
    }
}
