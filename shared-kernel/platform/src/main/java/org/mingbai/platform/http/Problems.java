package org.mingbai.platform.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.kernel.Refusal;
import org.mingbai.platform.security.SignedIn;
import org.mingbai.platform.security.SignInDelayedException;
import org.mingbai.platform.security.SignInsCrowdedException;
import org.mingbai.platform.security.TooManyGuessesException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words problems (RFC 9457) in the reader's language. The {@code type} is stable, {@code /problems/<name>}; the sentence says what to
 * do about it.
 */
public final class Problems {

    /** Chinese unless the request asks for English first. */
    public static final Locale DEFAULT_LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;
    private final JsonMapper json;
    private final ProblemTrace told;

    public Problems(MessageSource messages, JsonMapper json) {
        this(messages, json, (_, _) -> { });
    }

    /** @param told is told of each problem that somebody is answered */
    public Problems(MessageSource messages, JsonMapper json, ProblemTrace told) {
        this.messages = messages;
        this.json = json;
        this.told = told;
    }

    /** The problem that tells of a refusal. */
    public Problem of(Refusal refusal, Locale language) {
        var name = Names.kebab(refusal.getClass());
        var detail = messages.getMessage("refusal." + name, Names.components(refusal), language);
        var status = switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FILE_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        };
        var field = refusal.field();
        return problem(name, status, detail, field == null ? List.of() : List.of(new Problem.FieldError(field, detail)), refusal.items(),
                language);
    }

    /** A problem of the edge itself: {@code name} has its sentence in {@code problems.properties}. */
    public Problem named(String name, HttpStatus status, Locale language, @Nullable Object... arguments) {
        return problem(name, status, messages.getMessage("problem." + name, arguments, language), List.of(), List.of(), language);
    }

    /** The log is not the one that was signed last. */
    public Problem notContinued(LogNotContinuedException found, Locale language) {
        return named(found.isCutOff() ? "log-cut-off" : "log-rewritten", HttpStatus.CONFLICT, language,
                Long.toString(found.signed()), Long.toString(found.tail()));
    }

    /** A commit that the answer needs, or everything from it on, is not as it was written. */
    Problem damaged(long position, Locale language) {
        return named("log-damaged", HttpStatus.SERVICE_UNAVAILABLE, language, Long.toString(position));
    }

    /** Whether there is a sentence for the status as such. */
    public boolean isWorded(HttpStatus status) {
        return messages.getMessage("problem.http-" + status.value(), null, null, DEFAULT_LANGUAGE) != null;
    }

    public Problem invalid(List<Problem.FieldError> errors, Locale language) {
        return problem("invalid-input", HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage("problem.invalid-input", null, language), errors, List.of(), language);
    }

    /** The sentence for one field, by the name of what is wrong with it. */
    public String fieldMessage(String name, Locale language, @Nullable Object... arguments) {
        return messages.getMessage("field." + name, arguments, language);
    }

    private Problem problem(String name, HttpStatus status, String detail, List<Problem.FieldError> errors, List<String> items,
                            Locale language) {
        told.answered(name, status);
        var title = messages.getMessage("problem.title." + status.value(), null, language);
        return new Problem("/problems/" + name, title, status.value(), detail, errors, items);
    }

    public void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        var language = Languages.of(request);
        if (failure instanceof SignInDelayedException delayed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
            write(response, delayed(delayed, language));
            return;
        }
        if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Mingbai\", charset=\"UTF-8\"");
        }
        write(response, named("sign-in-needed", HttpStatus.UNAUTHORIZED, language));
    }

    /** A request that is not signed in is told so, whatever else it lacks. */
    public void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        if (SignedIn.actor().isEmpty()) {
            unauthorized(request, response, new InsufficientAuthenticationException("not signed in", denied));
            return;
        }
        write(response, forbidden(denied, Languages.of(request)));
    }

    Problem forbidden(@Nullable Object denied, Locale language) {
        return named(denied instanceof CsrfException ? "page-expired" : "role-not-allowed", HttpStatus.FORBIDDEN, language);
    }

    Problem delayed(SignInDelayedException delayed, Locale language) {
        return switch (delayed) {
            case TooManyGuessesException _ -> named("too-many-guesses", HttpStatus.TOO_MANY_REQUESTS, language, delayed.seconds());
            case SignInsCrowdedException _ -> named("sign-ins-crowded", HttpStatus.SERVICE_UNAVAILABLE, language, delayed.seconds());
        };
    }

    Problem crowded(CrowdedException crowded, Locale language) {
        return crowded.isOwnDoing() ? named("too-many-at-once", HttpStatus.TOO_MANY_REQUESTS, language)
                : named("busy", HttpStatus.SERVICE_UNAVAILABLE, language);
    }

    /** Writes the problem where no controller is involved, such as in a filter. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
