package org.mingbai.access.read.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.SupervisorAppointed;

/** The terms of all supervisors who have an account. Being a supervisor opens nothing by itself: only a running term does. */
record Terms(Map<AccountId, List<SupervisorAppointed>> byAccount) {

    static final Tag TAG = new Tag("supervisors", "all");

    static final Fold<Terms> FOLD = Fold.from(new Terms(Map.of())).on(SupervisorAppointed.class, Terms::and);

    Terms {
        byAccount = Map.copyOf(byAccount);
    }

    private Terms and(SupervisorAppointed appointed) {
        if (appointed.account() == null) {
            return this;
        }
        var more = new HashMap<>(byAccount);
        more.merge(appointed.account(), List.of(appointed), Terms::joined);
        return new Terms(more);
    }

    /** Whoever has another role beside that of a supervisor also sees what that role's jurisdiction covers. */
    Set<UnitCode> reachOf(Actor reader, LocalDate today) {
        if (!reader.has(Role.SUPERVISOR)) {
            return reader.jurisdictions();
        }
        var units = new HashSet<UnitCode>();
        byAccount.getOrDefault(reader.account(), List.of()).stream()
                .filter(term -> !today.isBefore(term.from()) && !today.isAfter(term.until()))
                .forEach(term -> units.addAll(term.districts()));
        if (reader.roles().size() > 1) {
            units.addAll(reader.jurisdictions());
        }
        return Set.copyOf(units);
    }

    private static List<SupervisorAppointed> joined(List<SupervisorAppointed> earlier, List<SupervisorAppointed> later) {
        var all = new ArrayList<>(earlier);
        all.addAll(later);
        return List.copyOf(all);
    }
}
