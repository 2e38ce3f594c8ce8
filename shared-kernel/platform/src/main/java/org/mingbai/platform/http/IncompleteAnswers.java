package org.mingbai.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.mingbai.platform.stores.StoresTold;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While a store does not fit the log, every answer of the API names the problem in a header: a list may lack words, and a search may find
 * less than there is, and a program that reads them cannot see that otherwise. Pages say it at their top.
 */
@Component
final class IncompleteAnswers implements HandlerInterceptor, WebMvcConfigurer {

    static final String HEADER = "Store-Problem";

    private final StoresTold told;

    IncompleteAnswers(StoresTold told) {
        this.told = told;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        told.gravest().ifPresent(found -> response.setHeader(HEADER, "/problems/" + found.name()));
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }
}
