package org.mingbai.supervision.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.SupervisorCategory;
import org.mingbai.time.ChinaTime;

/** All appointments, the newest first, past and coming ones too. */
@Component
public final class SupervisorRegister {

    private record Appointments(List<SupervisorAppointed> all) {

        static final Fold<Appointments> FOLD = Fold.from(new Appointments(List.of())).on(SupervisorAppointed.class, Appointments::and);

        Appointments and(SupervisorAppointed next) {
            var more = new ArrayList<SupervisorAppointed>(all.size() + 1);
            more.add(next);
            more.addAll(all);
            return new Appointments(List.copyOf(more));
        }
    }

    private final Supplier<Appointments> appointments;
    private final Reach reach;
    private final Vault vault;
    private final DomainClock clock;

    SupervisorRegister(LogSlices log, Reach reach, Vault vault, DomainClock clock) {
        this.appointments = log.kept(Appointments.FOLD, new Tag("supervisors", "all"));
        this.reach = reach;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * One appointment.
     *
     * @param name absent once the supervisor was erased
     * @param running whether the term runs today
     */
    public record Supervisor(SupervisorId id, @Nullable String name, SupervisorCategory category, List<UnitCode> districts,
                             LocalDate from, LocalDate until, @Nullable AccountId account, boolean running) {
    }

    /** Those with a district within the reader's reach. */
    public List<Supervisor> within(Actor reader) {
        return those(appointed -> appointed.districts().stream().anyMatch(district -> reach.reaches(reader, reach.path(district))));
    }

    public List<Supervisor> of(AccountId account) {
        return those(appointed -> account.equals(appointed.account()));
    }

    private List<Supervisor> those(Predicate<SupervisorAppointed> wanted) {
        var today = ChinaTime.dateOf(clock.instant());
        return appointments.get().all().stream().filter(wanted).map(appointed -> supervisor(appointed, today)).toList();
    }

    private Supervisor supervisor(SupervisorAppointed appointed, LocalDate today) {
        var name = vault.row().open(KeyOwner.of(appointed.supervisor()), "name", appointed.name());
        boolean running = !today.isBefore(appointed.from()) && !today.isAfter(appointed.until());
        return new Supervisor(appointed.supervisor(), name, appointed.category(), appointed.districts(), appointed.from(), appointed.until(),
                appointed.account(), running);
    }
}
