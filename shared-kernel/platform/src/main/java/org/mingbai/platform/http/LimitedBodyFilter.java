package org.mingbai.platform.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request that is not an upload a body of at most 1 MiB, read once and kept for the hash of its idempotency key. */
public final class LimitedBodyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        boolean readByContainer = type != null
                && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
        chain.doFilter(readByContainer ? request : new LimitedBody(request), response);
    }
}
