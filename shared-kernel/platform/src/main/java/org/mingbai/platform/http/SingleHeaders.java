package org.mingbai.platform.http;

import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mingbai.platform.http.InvalidInputException.Fault;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A header that has one value stands once: of two, whoever reads it would take the first, and a proxy before it perhaps the last.
 * Not here: {@code Idempotency-Key}, as who reads it says more about it, and {@code If-Match}, which is a list.
 */
final class SingleHeaders implements HandlerInterceptor {

    private static final List<String> SINGLE = List.of("Authorization", "Caller-Phone", "Content-Type");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var faults = SINGLE.stream().filter(name -> Collections.list(request.getHeaders(name)).size() > 1)
                .map(name -> new Fault(name, "once")).toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return true;
    }
}
