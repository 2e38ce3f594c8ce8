package org.mingbai.platform.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Parameters that the server cannot read are first asked for in some filter, before any controller: they are the sender's fault all the same. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrokenRequestFilter extends OncePerRequestFilter {

    private final Problems problems;

    BrokenRequestFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException | RequestRejectedException broken) {
            if (response.isCommitted()) {
                throw broken;
            }
            response.reset();
            problems.write(response, problems.named("unreadable", HttpStatus.BAD_REQUEST, Languages.of(request)));
        }
    }
}
