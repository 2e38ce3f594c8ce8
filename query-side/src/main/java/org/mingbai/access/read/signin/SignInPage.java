package org.mingbai.access.read.signin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.security.AccountProperties;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.SignInRefused;
import org.mingbai.platform.security.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
final class SignInPage {
    private final List<AccountProperties.Entry> shown;

    /** A demonstration shows its accounts, whose password everybody knows; an installation shows none. */
    SignInPage(@Value("${mingbai.demo:false}") boolean demo, AccountProperties accounts) {
        this.shown = demo ? accounts.accounts() : List.of();
    }

    @GetMapping("/sign-in")
    @AllowsEveryone
    String form(@RequestParam(name = "out", required = false) @Nullable String out, Model model) {
        if (SignedIn.actor().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("out", out != null);
        return page(model);
    }

    /** The same form after a wrong password: the account stays typed. */
    @PostMapping(SignInRefused.ADDRESS)
    @AllowsEveryone
    String again(HttpServletRequest request, @RequestAttribute(name = SignInRefused.WAIT, required = false) @Nullable Long wait,
                 Model model) {
        model.addAttribute("typed", request.getParameter("username"));
        model.addAttribute("refused", wait == null);
        model.addAttribute("wait", wait);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("accounts", shown);
        return "access/sign-in";
    }
}
