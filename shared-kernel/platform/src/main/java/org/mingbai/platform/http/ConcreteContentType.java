package org.mingbai.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** A body of any type, {@code *}, is of none: refused after the role and before anything reads it. */
final class ConcreteContentType implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws HttpMediaTypeNotSupportedException {
        var given = request.getContentType();
        if (given == null || given.isBlank()) {
            return true;
        }
        try {
            if (MediaType.parseMediaType(given).isConcrete()) {
                return true;
            }
        } catch (InvalidMediaTypeException none) {
            // refused below
        }
        throw new HttpMediaTypeNotSupportedException("no type of a body");
    }
}
