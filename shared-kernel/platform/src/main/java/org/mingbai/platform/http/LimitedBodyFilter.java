package org.mingbai.platform.http;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a body that is read by us and by nobody else, before any filter could have the container read it: at most 1 MiB,
 * kept for the hash of its idempotency key, or a form with files that has to be let in.
 */
public final class LimitedBodyFilter extends OncePerRequestFilter implements Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    /** The page that tells of an error asks for parameters, too: the container would read for it what was refused. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutBody(request), response);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new WithoutBody(request), response);
            return;
        }
        var type = request.getContentType() == null ? "" : request.getContentType().strip().toLowerCase(Locale.ROOT);
        try {
            if (type.startsWith(UploadBody.TYPE)) {
                try (var upload = new UploadBody(request)) {
                    chain.doFilter(upload, response);
                }
            } else {
                chain.doFilter(type.startsWith(FormBody.TYPE) ? new FormBody(request) : new LimitedBody(request), response);
            }
        } catch (BodyTooLargeException tooLarge) {
            // met by a filter, such as the one that looks for the token of the page
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (BodyBrokenOffException broken) {
            // the container has answered already, with 408 or 400
            if (!response.isCommitted()) {
                response.sendError(broken.isSlow() ? HttpServletResponse.SC_REQUEST_TIMEOUT : HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (BodyNotTextException noText) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } finally {
            // the container notes a body that broke off as a failure of the server, beside the answer that it gives itself
            if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException) {
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            }
        }
    }
}
