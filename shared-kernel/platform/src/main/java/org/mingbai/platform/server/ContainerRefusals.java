package org.mingbai.platform.server;

import java.io.IOException;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.http.Languages;
import org.mingbai.platform.http.Problem;
import org.mingbai.platform.http.Problems;
import org.mingbai.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * Words what the container refuses by itself, before any code of ours has seen it: a target that is none, headers beyond measure. A problem
 * for programs and a short page for browsers, as everywhere; nothing of the container shows.
 */
final class ContainerRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

    private final Problems problems;
    private final Ids ids;

    ContainerRefusals(Problems problems, Ids ids) {
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        // some refusals are a status only, which nobody has called an error: whatever has no words gets them here
        if (response.getStatus() < 400 || response.getContentWritten() > 0) {
            return;
        }
        response.setErrorReported();
        try {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            var language = language(request);
            var problem = problem(response.getStatus(), language, throwable);
            if (isForPeople(request)) {
                response.setHeader("Content-Security-Policy", "default-src 'none'");
                page(response, problem, language);
            } else {
                problems.write(response, problem);
            }
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("nobody is there to be told", gone);
        }
    }

    /** A method or a version of HTTP that there is not is a fault of the request, whatever its number. */
    private Problem problem(int status, Locale language, @Nullable Throwable failure) {
        var known = HttpStatus.resolve(status);
        if (known == HttpStatus.INTERNAL_SERVER_ERROR) {
            var incident = ids.withPrefix("incident");
            LOG.error("a request failed, {}", incident, failure);
            return problems.named("internal-error", known, language, incident);
        }
        if (known == HttpStatus.SERVICE_UNAVAILABLE) {
            return problems.named("busy", known, language);
        }
        var worded = known != null && known.is4xxClientError() && problems.isWorded(known) ? known : HttpStatus.BAD_REQUEST;
        return problems.named("http-" + worded.value(), worded, language);
    }

    /** Whatever is left of the headers may be unreadable, too. */
    private static Locale language(Request request) {
        try {
            return Languages.of(request);
        } catch (RuntimeException unreadable) {
            return Problems.DEFAULT_LANGUAGE;
        }
    }

    private static boolean isForPeople(Request request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var address = request.getRequestURI();
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && (address == null || !address.startsWith("/api/"));
    }

    private static void page(Response response, Problem problem, Locale language) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><h1>%2$s</h1><p>%s</p></html>
                """.formatted(language.toLanguageTag(), HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail())));
    }
}
