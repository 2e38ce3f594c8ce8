package org.mingbai.platform.security;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** An account as Spring Security sees it. */
public final class AccountUser extends User {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    AccountUser(Account account) {
        super(account.id().value(), account.passwordHash(),
                account.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());
        this.account = account;
    }

    public Account account() {
        return account;
    }

}
