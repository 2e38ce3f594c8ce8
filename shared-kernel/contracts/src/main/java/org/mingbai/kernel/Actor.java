package org.mingbai.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;

/**
 * Who acts: the account, its roles, the units whose subtrees it may see and touch, and the person behind it. Automations act under an
 * account of their own, so that the log tells them from people.
 */
public record Actor(AccountId account, Set<Role> roles, Set<UnitCode> jurisdictions, @Nullable PersonId person) {

    public Actor {
        roles = Set.copyOf(roles);
        jurisdictions = Set.copyOf(jurisdictions);
    }

    /** True when the thing lies in one of the actor's units or below it. {@code path} runs from the province down to the unit. */
    public boolean reaches(List<UnitCode> path) {
        return path.stream().anyMatch(jurisdictions::contains);
    }

    /** The highest of the actor's units: where a matter belongs that names no place. */
    public UnitCode home() {
        return jurisdictions.stream().min(Comparator.comparing((UnitCode unit) -> unit.value().length()).thenComparing(UnitCode::value))
                .orElseThrow(() -> new IllegalStateException(account + " has no jurisdiction"));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
