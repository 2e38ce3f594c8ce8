package org.mingbai.platform.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The accounts of an installation, from its configuration; the demo profile brings its own. */
@ConfigurationProperties("mingbai.security")
public record AccountProperties(List<Entry> accounts) {

    public AccountProperties {
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    /** One account as it is written in the configuration. */
    public record Entry(String id, String displayName, String passwordHash, Set<Role> roles, Set<String> jurisdictions,
                        @Nullable String person) {

        Account account(boolean demo) {
            return new Account(new AccountId(id), displayName, PasswordHash.require(id, passwordHash == null ? "" : passwordHash, demo), roles,
                    jurisdictions.stream().map(UnitCode::new).collect(Collectors.toSet()),
                    person == null ? null : new PersonId(person));
        }
    }
}
