package org.mingbai.platform.security;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingbai.kernel.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Allows} and its siblings before a body is read: role first, then input, then the thing itself. */
final class RoleInterceptor implements HandlerInterceptor {

    private static final String OURS = "org.mingbai.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getName().startsWith(OURS)
                || method.hasMethodAnnotation(AllowsEveryone.class)) {
            return true;
        }
        Actor actor = SignedIn.actor().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("not signed in"));
        if (!allowed(method, actor)) {
            throw new AccessDeniedException("role");
        }
        return true;
    }

    private static boolean allowed(HandlerMethod method, Actor actor) {
        if (method.hasMethodAnnotation(AllowsSignedIn.class)) {
            return true;
        }
        var allows = method.getMethodAnnotation(Allows.class);
        return allows != null && Arrays.stream(allows.value()).anyMatch(actor::has);
    }
}
