package org.mingbai.platform.http;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;

import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is wrong with a JSON body, at once. The mapper stops at the first field that it cannot read; here the body is read again
 * without it, and so on, and what is readable of it is validated: nobody mends one field only to be told of the next.
 */
final class BodyFaults {

    /** More are told when these are mended. */
    private static final int MOST = 50;

    private final JsonMapper json;
    private final Validator validator;
    private final Problems problems;

    BodyFaults(JsonMapper json, Validator validator, Problems problems) {
        this.json = json;
        this.validator = validator;
        this.problems = problems;
    }

    /** Empty where the body is not JSON at all. */
    List<Problem.FieldError> of(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        var language = Languages.of(request);
        var first = InputFaults.of(unreadable.getCause(), problems, language).map(List::of).orElse(List.of());
        var body = WebUtils.getNativeRequest(request, LimitedBody.class);
        var type = bodyType(request);
        if (first.isEmpty() || body == null || type.isEmpty()) {
            return first;
        }
        try {
            var tree = json.readTree(body.bytes());
            return tree.isObject() ? all(tree, type.get(), language) : first;
        } catch (JacksonException | IOException brokenFurtherOn) {
            return first;
        }
    }

    private List<Problem.FieldError> all(JsonNode tree, Type type, Locale language) {
        var faults = new ArrayList<Problem.FieldError>();
        while (faults.size() < MOST) {
            try {
                var readable = json.treeToValue(tree, json.constructType(type));
                return Stream.concat(faults.stream(), violations(readable, faults, language)).toList();
            } catch (JacksonException next) {
                var fault = InputFaults.of(next, problems, language);
                if (fault.isEmpty() || !without(tree, next)) {
                    return faults;
                }
                faults.add(fault.get());
            }
        }
        return faults;
    }

    /** What a field that was taken out lacks is no fault of its own. */
    private Stream<Problem.FieldError> violations(Object readable, List<Problem.FieldError> faults, Locale language) {
        return validator.validate(readable).stream()
                .filter(violation -> faults.stream().noneMatch(fault -> within(violation.getPropertyPath().toString(), fault.field())))
                .map(violation -> new Problem.FieldError(violation.getPropertyPath().toString(), InputFaults.message(violation, problems, language)));
    }

    private static boolean within(String field, String outer) {
        return field.equals(outer) || field.startsWith(outer + ".") || field.startsWith(outer + "[");
    }

    /** Takes out what the mapper stopped at; an element of a list makes way for nothing, so that the others keep their numbers. */
    private static boolean without(JsonNode tree, JacksonException stopped) {
        var path = stopped.getPath();
        JsonNode at = tree;
        for (var step : path.subList(0, path.size() - 1)) {
            at = step.getPropertyName() == null ? at.path(step.getIndex()) : at.path(step.getPropertyName());
        }
        var last = path.getLast();
        if (at instanceof ObjectNode object && last.getPropertyName() != null) {
            return object.remove(last.getPropertyName()) != null;
        }
        if (at instanceof ArrayNode array && last.getIndex() >= 0 && last.getIndex() < array.size() && !array.get(last.getIndex()).isNull()) {
            array.setNull(last.getIndex());
            return true;
        }
        return false;
    }

    private static Optional<Type> bodyType(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                ? Stream.of(method.getMethodParameters()).filter(each -> each.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getGenericParameterType).findFirst()
                : Optional.empty();
    }
}
