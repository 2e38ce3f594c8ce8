package org.mingbai.intake.read.publicstatus;

import java.text.Normalizer;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.GuessedFrom;
import org.mingbai.platform.security.TooManyGuessesException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the public: works without script, and says the same for a wrong number as for a wrong code. */
@Controller
final class PublicStatusPage {
    private static final String VIEW = "intake/public-status";

    private final GetPublicStatus statuses;

    PublicStatusPage(GetPublicStatus statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/public")
    @AllowsEveryone
    String form(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, Model model) {
        if (number.isBlank()) {
            return VIEW;
        }
        return "redirect:" + UriComponentsBuilder.fromPath("/public/tickets/{number}").queryParam("code", "{code}").encode()
                .buildAndExpand(asWritten(number), code.strip()).toUriString();
    }

    @GetMapping(path = "/public/tickets/{number}", produces = MediaType.TEXT_HTML_VALUE)
    @AllowsEveryone
    ModelAndView status(@PathVariable String number, @RequestParam(defaultValue = "") String code, Locale language,
                        HttpServletRequest request, HttpServletResponse response) {
        var page = new ModelAndView(VIEW);
        page.addObject("typed", number);
        try {
            var ticket = number(number);
            var status = ticket == null ? null : statuses.of(ticket, code, GuessedFrom.of(request), language).orElse(null);
            page.addObject("status", status);
            page.addObject("stages", PublicStatus.Stage.values());
            if (status == null) {
                page.setStatus(HttpStatus.NOT_FOUND);
                page.addObject("unknown", true);
            }
        } catch (TooManyGuessesException tooMany) {
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            page.addObject("wait", tooMany.seconds());
        }
        return page;
    }

    /** People write small letters, full-width figures and blanks; none of it makes another number. */
    static String asWritten(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "").replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
    }

    private static @Nullable TicketNumber number(String given) {
        try {
            return new TicketNumber(asWritten(given));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
