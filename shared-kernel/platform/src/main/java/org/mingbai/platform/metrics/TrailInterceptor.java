package org.mingbai.platform.metrics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Sees what is handed out, wherever that is done: files to be kept, and identities. */
final class TrailInterceptor implements HandlerInterceptor {

    private static final String IDENTITIES = "/identity-openings";

    private final Trail trail;

    TrailInterceptor(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() >= 300 || !(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)) {
            return;
        }
        var disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition != null && disposition.startsWith("attachment")) {
            trail.tookAway("export", pattern);
        } else if ("POST".equals(request.getMethod()) && pattern.endsWith(IDENTITIES)) {
            trail.tookAway("identity", pattern);
        }
    }
}
