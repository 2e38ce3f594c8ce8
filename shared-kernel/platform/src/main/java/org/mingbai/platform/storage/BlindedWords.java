package org.mingbai.platform.storage;

import org.mingbai.platform.identity.NumbersInTexts;
import org.mingbai.platform.identity.Vault;
import org.mingbai.viewstore.Spellings;
import org.mingbai.viewstore.TokenBlinder;

/** What is searched for in texts, wherever the views are: no word of it in clear, and telephone numbers in all their spellings. */
record BlindedWords(Vault vault) implements TokenBlinder {

    @Override
    public String blind(String token) {
        return vault.blind("search", token);
    }

    @Override
    public Spellings spellings() {
        return NumbersInTexts.SPELLINGS;
    }
}
