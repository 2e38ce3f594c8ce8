package org.mingbai.access.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * What was sealed for these owners cannot be read any more: their keys are destroyed after this event, once more at every start, and so
 * after a restore. All else about them stays: times, deadlines, levels, who did what (个人信息保护法 art. 47).
 *
 * @param ticket on which it was asked for, or null where that was a {@code call}
 * @param path where the matter lay then, from the province down
 * @param erased whose keys; at least one
 * @param reason sealed under the erasure itself, so that it outlives what it is about
 */
@EventType(name = "access.personal-data-erased")
public record PersonalDataErased(
        ErasureId erasure,
        @Nullable TicketNumber ticket,
        @Nullable CallId call,
        List<UnitCode> path,
        List<ErasedKey> erased,
        ErasureBasis basis,
        AccountId account,
        SealedText reason,
        Instant occurredAt) implements AccessEvent {

    /** Borne by every erasure: what a start repeats. */
    public static final Tag ALL = new Tag("erasures", "all");

    public PersonalDataErased {
        path = List.copyOf(path);
        erased = List.copyOf(erased);
        if (erased.isEmpty()) {
            throw new IllegalArgumentException("an erasure erases something");
        }
    }

    /** Whether what was sealed for this thing is erased. */
    public boolean concerns(ErasedKind kind, String id) {
        return erased.contains(new ErasedKey(kind, id));
    }

    @Override
    public Set<Tag> tags() {
        var tags = Tag.set(ALL, Tag.of("erasure", erasure), Tag.of("account", account), Tag.of("ticket", ticket), Tag.of("call", call));
        erased.forEach(key -> tags.add(key.tag()));
        return tags;
    }
}
