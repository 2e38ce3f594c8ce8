package org.mingbai.supervision.write.appoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.SupervisorCategory;

/** Invite somebody as supervisor for these districts, from the first to the last day, both included (China time). */
public record AppointSupervisor(SupervisorId supervisor, String name, SupervisorCategory category, List<UnitCode> districts,
                                LocalDate from, LocalDate until, @Nullable AccountId account) implements Creates {

    public AppointSupervisor {
        districts = List.copyOf(districts);
    }

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("supervisor", supervisor));
    }
}
