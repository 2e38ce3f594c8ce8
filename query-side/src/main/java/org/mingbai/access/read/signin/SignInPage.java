package org.mingbai.access.read.signin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.security.AccountProperties;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.SignInRefused;
import org.mingbai.platform.security.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
final class SignInPage {
    private final List<AccountProperties.Entry> shown;

    /** A demonstration shows its accounts, whose password everybody knows; an installation shows none. */
    SignInPage(@Value("${mingbai.demo:false}") boolean demo, AccountProperties accounts) {
        this.shown = demo ? accounts.accounts() : List.of();
    }

    /** Comes again after a wrong password, with the account still typed. */
    @GetMapping(SignInRefused.FORM)
    @AllowsEveryone
    String form(@RequestParam(name = "out", required = false) @Nullable String out,
                @RequestParam(name = SignInRefused.REFUSED, required = false) @Nullable String refused,
                @RequestParam(name = SignInRefused.WAIT, required = false) @Nullable Long wait,
                @RequestParam(name = SignInRefused.BUSY, required = false) @Nullable Long busy,
                @CookieValue(name = SignInRefused.TYPED, required = false) @Nullable String typed, Model model) {
        if (SignedIn.actor().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("out", out != null);
        model.addAttribute("refused", refused != null);
        model.addAttribute("wait", wait);
        model.addAttribute("busy", busy);
        model.addAttribute("typed", typed == null || refused == null && wait == null && busy == null ? null : SignInRefused.typed(typed));
        model.addAttribute("accounts", shown);
        return "access/sign-in";
    }
}
