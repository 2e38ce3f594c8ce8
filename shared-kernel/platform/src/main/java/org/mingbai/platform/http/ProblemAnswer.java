package org.mingbai.platform.http;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;

/** A problem as its reader takes it: a page for people, {@code application/problem+json} for programs. */
final class ProblemAnswer {

    private ProblemAnswer() {
    }

    /** @param address that was asked for, before any dispatch inside the server */
    static Object of(Problem problem, HttpServletRequest request, String address) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean forPeople = !address.startsWith("/api/") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        return forPeople ? page(problem) : problem.response();
    }

    private static ModelAndView page(Problem problem) {
        var page = new ModelAndView("problem");
        page.setStatus(HttpStatus.valueOf(problem.status()));
        page.addObject("problem", problem);
        return page;
    }
}
