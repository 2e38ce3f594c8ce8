package org.mingbai.platform.http.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mingbai.platform.http.LimitedBody;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page's form works without a script: it goes to the command API in the browser's own form, past the same checks, and what the API
 * answers is written as a page. Before the filters of security, so that their refusals read as pages, too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public final class PlainFormFilter extends OncePerRequestFilter {

    private final PlainFormAnswer answer;
    private final InstantSource clock;

    public PlainFormFilter(PlainFormAnswer answer, InstantSource clock) {
        this.answer = answer;
        this.clock = clock;
    }

    /** Only what a browser navigates with: a program that sends a form is told 415 as before. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return !"POST".equals(request.getMethod()) || !request.getRequestURI().startsWith("/api/")
                || type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE) || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fields = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> fields.addAll(name, List.of(values)));
        var json = new PlainForm(fields, clock.instant()).json();
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(new LimitedBody(new PlainFormRequest(request, json)), kept);
        var page = answer.page(request, fields, kept.getStatus(), kept.getContentAsByteArray()).getBytes(StandardCharsets.UTF_8);
        kept.resetBuffer();
        kept.setContentType("text/html;charset=UTF-8");
        kept.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
        kept.getOutputStream().write(page);
        kept.copyBodyToResponse();
    }
}
