package org.mingbai.platform.http;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.OutcomeUnknownException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.platform.axon.RefusedException;
import org.mingbai.platform.identity.KeyDamagedException;
import org.mingbai.platform.identity.KeyMissingException;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.integrity.LogDamagedException;
import org.mingbai.platform.log.UnreadableFactException;
import org.mingbai.platform.security.SignInDelayedException;
import org.mingbai.platform.time.Ids;
import org.mingbai.viewstore.ViewUnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The one place where failures and refusals become problems: JSON for programs, a page for people. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final BodyFaults bodies;
    private final Ids ids;

    ProblemAdvice(Problems problems, BodyFaults bodies, Ids ids) {
        this.problems = problems;
        this.bodies = bodies;
        this.ids = ids;
    }

    @ExceptionHandler
    Object refused(RefusedException refused, HttpServletRequest request) {
        return answer(problems.of(refused.reason(), Languages.of(request)), request);
    }

    @ExceptionHandler
    Object invalid(InvalidInputException invalid, HttpServletRequest request) {
        var language = Languages.of(request);
        return answer(problems.invalid(invalid.faults().stream()
                .map(fault -> new Problem.FieldError(fault.field(), problems.fieldMessage(fault.name(), language, fault.arguments())))
                .toList(), language), request);
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var language = Languages.of(request);
        return answer(problems.invalid(InputFaults.of(invalid, problems, language), language), request);
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        return answer(problems.invalid(InputFaults.of(invalid), Languages.of(request)), request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        var language = Languages.of(request);
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return tooLarge(request);
            }
        }
        if (BodyBrokenOffException.isSlow(unreadable)) {
            return tooSlow(request);
        }
        var faults = bodies.of(unreadable, request);
        return faults.isEmpty() ? named("unreadable", HttpStatus.BAD_REQUEST, request) : answer(problems.invalid(faults, language), request);
    }

    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound(request);
        }
        var language = Languages.of(request);
        return answer(problems.invalid(List.of(new Problem.FieldError(mismatch.getName(),
                problems.fieldMessage(InputFaults.nameOf(mismatch), language))), language), request);
    }

    /** Such as a file where a word belongs. */
    @ExceptionHandler
    Object mismatch(MethodArgumentConversionNotSupportedException mismatch, HttpServletRequest request) {
        return answer(problems.invalid(List.of(new Problem.FieldError(mismatch.getName(),
                problems.fieldMessage("invalid-value", Languages.of(request)))), Languages.of(request)), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return missing(missing.getParameterName(), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException missing, HttpServletRequest request) {
        return missing(missing.getRequestPartName(), request);
    }

    private Object missing(String field, HttpServletRequest request) {
        var language = Languages.of(request);
        return answer(problems.invalid(List.of(new Problem.FieldError(field, problems.fieldMessage("required", language))), language),
                request);
    }

    @ExceptionHandler({BodyTooLargeException.class, MaxUploadSizeExceededException.class})
    Object tooLarge(HttpServletRequest request) {
        return named("too-large", HttpStatus.CONTENT_TOO_LARGE, request);
    }

    /** Parameters that the server cannot read, or more than anybody needs; headers and names that it does not let through. */
    @ExceptionHandler({BodyNotTextException.class, InvalidParameterException.class, RequestRejectedException.class})
    Object broken(HttpServletRequest request) {
        return named("unreadable", HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object unreadableUpload(MultipartException unreadable, HttpServletRequest request) {
        if (BodyBrokenOffException.isSlow(unreadable)) {
            return tooSlow(request);
        }
        var type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, "multipart/form-data", 0, 19)) {
            return named("http-415", HttpStatus.UNSUPPORTED_MEDIA_TYPE, request);
        }
        return named("unreadable", HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler(NotFoundException.class)
    Object notFound(HttpServletRequest request) {
        return named("not-found", HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler(OutsideJurisdictionException.class)
    Object outside(HttpServletRequest request) {
        return named("outside-jurisdiction", HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    Object forbidden(HttpServletRequest request) {
        return named("role-not-allowed", HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler(AuthenticationException.class)
    Object unauthorized(HttpServletRequest request) {
        return named("sign-in-needed", HttpStatus.UNAUTHORIZED, request);
    }

    @ExceptionHandler(PositionNotReachedException.class)
    Object notYet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        return named("position-not-reached", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    Object delayed(SignInDelayedException delayed, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
        return answer(problems.delayed(delayed, Languages.of(request)), request);
    }

    @ExceptionHandler
    Object crowded(CrowdedException crowded, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return answer(problems.crowded(crowded, Languages.of(request)), request);
    }

    @ExceptionHandler
    Object brokenOff(BodyBrokenOffException broken, HttpServletRequest request) {
        return broken.isSlow() ? tooSlow(request) : named("unreadable", HttpStatus.BAD_REQUEST, request);
    }

    /** The connection is closed with the answer. */
    private Object tooSlow(HttpServletRequest request) {
        return named("http-408", HttpStatus.REQUEST_TIMEOUT, request);
    }

    @ExceptionHandler
    Object logRefuses(AppendFailedException failed, HttpServletRequest request) {
        LOG.error("the log could not append", failed);
        return named("log-unavailable", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** Who listened has gone away: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {
        LOG.debug("a listener went away");
    }

    @ExceptionHandler
    Object logCannotSayWhether(OutcomeUnknownException unknown, HttpServletRequest request) {
        LOG.error("a write to the log broke off", unknown);
        return named("outcome-unknown", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** It was told in the output when it was found; who only asks changes nothing. */
    @ExceptionHandler
    Object logIsAnother(LogNotContinuedException found, HttpServletRequest request) {
        return answer(problems.notContinued(found, Languages.of(request)), request);
    }

    /** It was told where it was found. */
    @ExceptionHandler
    Object logIsDamaged(LogDamagedException found, HttpServletRequest request) {
        return answer(problems.damaged(found.position(), Languages.of(request)), request);
    }

    /** No half an answer where a commit is missing or cannot be read. */
    @ExceptionHandler
    Object commitIsDamaged(CorruptCommitException met, HttpServletRequest request) {
        LOG.error("{} {} was not answered: {}", request.getMethod(), request.getRequestURI(), met.getMessage());
        return answer(problems.damaged(met.position(), Languages.of(request)), request);
    }

    @ExceptionHandler
    Object logIsNotReadable(StorageException failed, HttpServletRequest request) {
        LOG.error("the log could not be read", failed);
        return named("log-unreadable", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** It is looked into, and a view that is damaged is made anew from the log: nothing is lost. */
    @ExceptionHandler
    Object viewIsNotReadable(ViewUnreadableException failed, HttpServletRequest request) {
        LOG.error("{} {} was not answered: a view could not be read", request.getMethod(), request.getRequestURI(), failed);
        return named("view-unreadable", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** A key is on disk before the commit that needs it, so nothing is in the log yet. */
    @ExceptionHandler
    Object keysAreNotAvailable(KeyStoreException failed, HttpServletRequest request) {
        LOG.error("the key store could not be read or written", failed);
        return named("keys-unavailable", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** Not the failure of the moment: it stays until the keys that belong to this log are put back. */
    @ExceptionHandler
    Object keyIsMissing(KeyMissingException missing, HttpServletRequest request) {
        LOG.error("{} {} was not answered, {}", request.getMethod(), request.getRequestURI(), missing.getMessage());
        return named(missing instanceof KeyDamagedException ? KeyDamagedException.NAME : KeyMissingException.NAME, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** No half an answer, and no decision on half the facts. */
    @ExceptionHandler
    Object eventIsNotReadable(UnreadableFactException met, HttpServletRequest request) {
        var fact = met.fact();
        LOG.error("{} {} was not answered, {}", request.getMethod(), request.getRequestURI(), met.getMessage());
        return answer(problems.named("event-not-readable", HttpStatus.SERVICE_UNAVAILABLE, Languages.of(request),
                Long.toString(fact.position()), fact.name(), fact.version()), request);
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode() instanceof HttpStatus status && status.is4xxClientError()) {
            var worded = problems.isWorded(status) ? status : HttpStatus.BAD_REQUEST;
            return named("http-" + worded.value(), worded, request);
        }
        var incident = ids.withPrefix("incident");
        LOG.error("{} {} failed, {}", request.getMethod(), request.getRequestURI(), incident, failure);
        return answer(problems.named("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, Languages.of(request), incident), request);
    }

    private Object named(String name, HttpStatus status, HttpServletRequest request) {
        Locale language = Languages.of(request);
        return answer(problems.named(name, status, language), request);
    }

    private static Object answer(Problem problem, HttpServletRequest request) {
        return ProblemAnswer.of(problem, request, request.getRequestURI());
    }
}
