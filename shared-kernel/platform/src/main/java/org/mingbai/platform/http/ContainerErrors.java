package org.mingbai.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What goes wrong before or after any controller, such as in a filter or while a page is written, reads like every other problem. */
@Controller
final class ContainerErrors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);

    private final Problems problems;
    private final Ids ids;

    ContainerErrors(Problems problems, Ids ids) {
        this.problems = problems;
        this.ids = ids;
    }

    @RequestMapping("/error")
    @AllowsEveryone
    Object error(HttpServletRequest request) {
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
        return ProblemAnswer.of(problem(request, address), request, address);
    }

    private Problem problem(HttpServletRequest request, String address) {
        var language = Languages.of(request);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? HttpStatus.resolve(code) : null;
        if (status == null) {
            return problems.named("http-404", HttpStatus.NOT_FOUND, language);
        }
        if (status == HttpStatus.FORBIDDEN) {
            return problems.forbidden(request.getAttribute(WebAttributes.ACCESS_DENIED_403), language);
        }
        if (status.is4xxClientError()) {
            var worded = problems.isWorded(status) ? status : HttpStatus.BAD_REQUEST;
            return problems.named("http-" + worded.value(), worded, language);
        }
        var incident = ids.withPrefix("incident");
        LOG.error("{} failed, {}", address, incident, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return problems.named("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, language, incident);
    }
}
