package org.mingbai.pages;

import java.net.URI;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.http.Languages;
import org.mingbai.platform.security.AllowsEveryone;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the reader's language on their machine and leads back to the page they came from. */
@Controller
final class LanguageSwitch {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @GetMapping("/language")
    @AllowsEveryone
    ResponseEntity<Void> to(@RequestParam("to") String language, HttpServletRequest request,
                            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
                            @RequestHeader(HttpHeaders.HOST) String host) {
        var cookie = ResponseCookie.from(Languages.COOKIE, language.equals("en") ? "en" : "zh")
                .path("/").maxAge(REMEMBERED).httpOnly(true).secure(request.isSecure()).sameSite("Lax").build();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, back(from, host))
                .build();
    }

    /** Only an address of this server is followed back, and only as a path: nobody is led away by a link to the switch. */
    static String back(@Nullable String from, String host) {
        if (from == null) {
            return "/";
        }
        try {
            var page = URI.create(from);
            var path = page.getRawPath();
            if (!host.equals(page.getRawAuthority()) || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
