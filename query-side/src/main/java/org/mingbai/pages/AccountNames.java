package org.mingbai.pages;

import org.mingbai.kernel.value.AccountId;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.security.AccountUser;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** How pages call who did something; templates call it as {@code @accountNames}. */
@Component
public final class AccountNames {

    private final UserDetailsService accounts;
    private final Wording wording;

    AccountNames(UserDetailsService accounts, Wording wording) {
        this.accounts = accounts;
        this.wording = wording;
    }

    public String of(AccountId account) {
        return of(account.value());
    }

    /** The name of whoever the account belongs to; an account that is no more reads as what it was. */
    public String of(String account) {
        if (account.equals(Automation.ACTOR.account().value())) {
            return wording.say("account.automation");
        }
        try {
            return accounts.loadUserByUsername(account) instanceof AccountUser user ? user.account().displayName() : account;
        } catch (UsernameNotFoundException gone) {
            return wording.say("account", account);
        }
    }
}
