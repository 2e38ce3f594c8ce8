package org.mingbai.platform.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in form again in the same answer, so that the account that was typed stays in it. */
public final class SignInRefused implements AuthenticationFailureHandler {

    /** Where the form is shown again: another address than the one that judges passwords, or it would judge again. */
    public static final String ADDRESS = "/sign-in/refused";
    /** The request attribute that holds the seconds to wait; absent where the password was merely wrong. */
    public static final String WAIT = "mingbai.sign-in.wait";

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyGuessesException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            request.setAttribute(WAIT, tooMany.seconds());
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
        request.getRequestDispatcher(ADDRESS).forward(request, response);
    }
}
