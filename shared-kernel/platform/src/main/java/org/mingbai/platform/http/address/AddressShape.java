package org.mingbai.platform.http.address;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters that a method takes from its address, as its declaration says: one by one, or as the components of a question.
 *
 * @param parameters each of those that it takes, by name
 * @param questions the constructors of its questions
 */
record AddressShape(Map<String, Parameter> parameters, List<Constructor<? extends Question>> questions) {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    /** @param required whether it must be there */
    record Parameter(String name, MethodParameter declared, boolean required) {

        Class<?> type() {
            return declared.getParameterType();
        }

        boolean takesSeveral() {
            return type().isArray() || Collection.class.isAssignableFrom(type());
        }
    }

    static AddressShape of(HandlerMethod method) {
        var found = new ArrayList<Parameter>();
        var questions = new ArrayList<Constructor<? extends Question>>();
        for (var declared : method.getMethodParameters()) {
            declared.initParameterNameDiscovery(NAMES);
            var named = declared.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                found.add(parameter(named, declared));
            } else if (declared.hasParameterAnnotation(ModelAttribute.class) && Question.class.isAssignableFrom(declared.getParameterType())) {
                var constructor = canonical(declared.getParameterType().asSubclass(Question.class));
                questions.add(constructor);
                components(constructor).forEach(found::add);
            }
        }
        return new AddressShape(found.stream().collect(Collectors.toMap(Parameter::name, each -> each, (one, _) -> one)), questions);
    }

    private static Parameter parameter(RequestParam named, MethodParameter declared) {
        var name = Stream.of(named.name(), named.value(), String.valueOf(declared.getParameterName())).filter(each -> !each.isEmpty()).findFirst()
                .orElseThrow();
        return new Parameter(name, declared, named.required() && ValueConstants.DEFAULT_NONE.equals(named.defaultValue()));
    }

    static List<Parameter> components(Constructor<? extends Question> question) {
        var names = question.getDeclaringClass().getRecordComponents();
        return IntStream.range(0, names.length)
                .mapToObj(index -> new Parameter(names[index].getName(), new MethodParameter(question, index), false)).toList();
    }

    private static <Q extends Question> Constructor<Q> canonical(Class<Q> question) {
        try {
            var constructor = question.getDeclaredConstructor(Arrays.stream(question.getRecordComponents()).map(part -> part.getType()).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
