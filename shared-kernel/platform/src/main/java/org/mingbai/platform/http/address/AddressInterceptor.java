package org.mingbai.platform.http.address;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.text.Unreadable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Looks at all that an address asks before anybody answers, and tells everything that is wrong with it at once: what cannot be read, what is
 * missing, what is out of range. Addresses of programs are also refused what nobody takes, since it would change nothing unseen, and
 * what is given twice; a page lets pass what a browser or a link has added.
 */
final class AddressInterceptor implements HandlerInterceptor {

    private static final String SORT = "sort";
    /** Every question takes it. */
    private static final String MIN_POSITION = "min-position";

    private final AddressValues values;
    private final Map<HandlerMethod, AddressShape> shapes = new ConcurrentHashMap<>();

    AddressInterceptor(AddressValues values) {
        this.values = values;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isAsked(request) && method.getBeanType().getName().startsWith("org.mingbai.")) {
            var faults = faults(request, shapes.computeIfAbsent(method.createWithResolvedBean(), AddressShape::of));
            if (!faults.isEmpty()) {
                throw new InvalidInputException(faults);
            }
        }
        return true;
    }

    private static boolean isAsked(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") || request.getRequestURI().startsWith("/tickets/export");
    }

    private List<Fault> faults(HttpServletRequest request, AddressShape shape) {
        var faults = new ArrayList<Fault>();
        var given = request.getParameterMap();
        if (isForPrograms(request)) {
            given.forEach((name, texts) -> superfluous(name, texts, shape).ifPresent(faults::add));
        }
        var read = new HashMap<String, Object>();
        for (var parameter : shape.parameters().values()) {
            var texts = given.get(parameter.name());
            if (texts == null || texts.length == 0) {
                if (parameter.required() && !MultipartFile.class.isAssignableFrom(parameter.type())) {
                    faults.add(new Fault(parameter.name(), "required"));
                }
                continue;
            }
            if (!isSpelt(parameter, texts)) {
                faults.add(new Fault(parameter.name(), "one-of", String.join(", ", choices(parameter))));
                continue;
            }
            try {
                var value = values.read(parameter, texts);
                read.put(parameter.name(), value);
                out(parameter, value).ifPresent(faults::add);
            } catch (TypeMismatchException unreadable) {
                faults.add(unreadable(parameter, unreadable));
            }
        }
        for (var question : shape.questions()) {
            ask(question, read).faults().stream().filter(fault -> faults.stream().noneMatch(known -> known.field().equals(fault.field()))).forEach(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> superfluous(String name, String[] texts, AddressShape shape) {
        var parameter = shape.parameters().get(name);
        if (parameter == null && !name.equals(MIN_POSITION)) {
            return Optional.of(new Fault(name, name.equals(SORT) ? SORT : "no-parameter", String.join(", ", shape.parameters().keySet().stream().sorted().toList())));
        }
        return texts.length > 1 && (parameter == null || !parameter.takesSeveral()) ? Optional.of(new Fault(name, "once")) : Optional.empty();
    }

    /** Every list has the same pages. */
    private static Optional<Fault> out(AddressShape.Parameter parameter, @Nullable Object value) {
        if (!(value instanceof Integer number)) {
            return value == null && parameter.required() ? Optional.of(new Fault(parameter.name(), "required")) : Optional.empty();
        }
        return switch (parameter.name()) {
            case "page" -> PageOf.faultOfPage(number);
            case "size" -> PageOf.faultOfSize(number);
            default -> Optional.empty();
        };
    }

    private static Fault unreadable(AddressShape.Parameter parameter, TypeMismatchException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable named) {
                return new Fault(parameter.name(), named.name());
            }
        }
        return new Fault(parameter.name(), "invalid-value");
    }

    /** The binder would also take a constant by its name in the program. */
    private static boolean isSpelt(AddressShape.Parameter parameter, String[] texts) {
        var choices = choices(parameter);
        return choices.isEmpty() || Stream.of(texts).flatMap(text -> parameter.takesSeveral() ? Stream.of(text.split(",", -1)) : Stream.of(text))
                .allMatch(text -> text.isBlank() || choices.contains(text));
    }

    /** In their order; empty where there is no list to choose from. */
    private static List<String> choices(AddressShape.Parameter parameter) {
        var type = parameter.takesSeveral() ? parameter.declared().nested().getNestedParameterType() : parameter.type();
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(constant -> Json.kebab((Enum<?>) constant)).toList() : List.of();
    }

    private static Question ask(Constructor<? extends Question> question, Map<String, Object> read) {
        return BeanUtils.instantiateClass(question, AddressShape.components(question).stream().map(part -> read.get(part.name())).toArray());
    }
}
