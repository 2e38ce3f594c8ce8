package org.mingbai.platform.http;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Which of the two languages a reader gets: the switch on the pages first, then what the browser asks for, else Chinese. */
public final class Languages {

    /** The cookie that the switch on the pages sets. */
    public static final String COOKIE = "mingbai-language";

    private Languages() {
    }

    public static Locale of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return "en".equals(cookie.getValue()) ? Locale.ENGLISH : Problems.DEFAULT_LANGUAGE;
                }
            }
        }
        var wanted = request.getHeader("Accept-Language");
        if (wanted == null) {
            return Problems.DEFAULT_LANGUAGE;
        }
        var best = Locale.lookup(ranges(wanted), List.of(Locale.CHINESE, Locale.ENGLISH));
        return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Problems.DEFAULT_LANGUAGE;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
