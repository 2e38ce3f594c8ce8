package org.mingbai.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.json.WireFaultException;
import org.mingbai.platform.text.Unreadable;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the field that a piece of bad input is about. */
final class InputFaults {

    private static final String INVALID = "invalid-value";
    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");

    private InputFaults() {
    }

    static List<Problem.FieldError> of(MethodArgumentNotValidException invalid, Problems problems, Locale language) {
        return invalid.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? new Problem.FieldError(field.getField(), message(field, problems, language))
                        : new Problem.FieldError(error.getObjectName(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static String message(FieldError field, Problems problems, Locale language) {
        if (field.isBindingFailure()) {
            return problems.fieldMessage(field.contains(Throwable.class) ? nameOf(field.unwrap(Throwable.class)) : INVALID, language);
        }
        return field.contains(ConstraintViolation.class) ? message(field.unwrap(ConstraintViolation.class), problems, language)
                : String.valueOf(field.getDefaultMessage());
    }

    /** The validator's own sentences are kept where they name a bound; what is missing and how long a text may be we say ourselves. */
    static String message(ConstraintViolation<?> broken, Problems problems, Locale language) {
        var rule = broken.getConstraintDescriptor().getAnnotation();
        if (MISSING.contains(rule.annotationType().getSimpleName())) {
            return problems.fieldMessage("required", language);
        }
        if (rule instanceof Size size && broken.getInvalidValue() instanceof CharSequence) {
            return size.min() == 0 ? problems.fieldMessage("too-long", language, size.max())
                    : problems.fieldMessage("length", language, size.min(), size.max());
        }
        return broken.getMessage();
    }

    static List<Problem.FieldError> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problem.FieldError(String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    /** The field of a JSON body that cannot be what it says; empty where the body is not JSON at all. */
    static Optional<Problem.FieldError> of(@Nullable Throwable unreadable, Problems problems, Locale language) {
        if (!(unreadable instanceof JacksonException mismatch)
                || !(mismatch instanceof DatabindException || mismatch instanceof InputCoercionException)) {
            return Optional.empty();
        }
        var field = path(mismatch);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (mismatch instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return Optional.of(new Problem.FieldError(field, problems.fieldMessage("one-of", language, choices(format.getTargetType()))));
        }
        var name = mismatch instanceof UnrecognizedPropertyException ? "unknown" : nameOf(mismatch);
        return Optional.of(new Problem.FieldError(field, problems.fieldMessage(name, language)));
    }

    private static String choices(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(constant -> Json.kebab((Enum<?>) constant)).collect(Collectors.joining(", "));
    }

    /** What exactly is wrong with a value, where whoever read it said so. */
    static String nameOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable fault) {
                return fault.name();
            }
            if (cause instanceof WireFaultException fault) {
                return fault.name();
            }
        }
        return INVALID;
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(InputFaults::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? "[" + reference.getIndex() + "]" : reference.getPropertyName();
    }
}
