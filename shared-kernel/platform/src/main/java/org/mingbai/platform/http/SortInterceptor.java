package org.mingbai.platform.http;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A list that has one order only refuses to be asked for another, instead of answering in an order that nobody asked for. */
final class SortInterceptor implements HandlerInterceptor {

    private static final String SORT = "sort";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getRequestURI().startsWith("/api/") && "GET".equals(request.getMethod())
                && request.getParameter(SORT) != null && Stream.of(method.getMethodParameters()).noneMatch(SortInterceptor::takesIt)) {
            throw InvalidInputException.of(SORT, SORT);
        }
        return true;
    }

    private static boolean takesIt(MethodParameter parameter) {
        var named = parameter.getParameterAnnotation(RequestParam.class);
        var parts = parameter.getParameterType().getRecordComponents();
        return named != null && (SORT.equals(named.name()) || SORT.equals(named.value()) || SORT.equals(parameter.getParameter().getName()))
                || parts != null && Stream.of(parts).anyMatch(part -> part.getName().equals(SORT));
    }
}
