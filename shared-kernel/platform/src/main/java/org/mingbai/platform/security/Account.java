package org.mingbai.platform.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;

/**
 * Somebody who may sign in.
 *
 * @param displayName as shown to themselves in the page's header
 * @param passwordHash in Spring Security's {@code {id}hash} form
 * @param jurisdictions the units whose subtrees the account sees
 */
public record Account(AccountId id, String displayName, String passwordHash, Set<Role> roles, Set<UnitCode> jurisdictions,
                      @Nullable PersonId person) {

    public Account {
        roles = Set.copyOf(roles);
        jurisdictions = Set.copyOf(jurisdictions);
    }

    public Actor actor() {
        return new Actor(id, roles, jurisdictions, person);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
