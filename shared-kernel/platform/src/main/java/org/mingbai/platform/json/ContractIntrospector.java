package org.mingbai.platform.json;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Gives the contracts their JSON form without an annotation in them: a value object (a record of one {@code value}) is written as that
 * value, and constants of an enum in kebab case, {@code partly-upheld}.
 */
final class ContractIntrospector extends JacksonAnnotationIntrospector {

    private static final String CONTRACTS = "org.mingbai.";

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        if (!type.getRawType().getName().startsWith(CONTRACTS)) {
            return super.findEnumValues(config, type, constants, names);
        }
        for (int i = 0; i < constants.length; i++) {
            names[i] = kebab(constants[i]);
        }
        return names;
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        if (member instanceof AnnotatedMethod method && method.getParameterCount() == 0 && isValueObject(method.getDeclaringClass())
                && method.getName().equals("value")) {
            return true;
        }
        return super.hasAsValue(config, member);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        if (member instanceof AnnotatedConstructor constructor && isValueObject(constructor.getDeclaringClass())) {
            return JsonCreator.Mode.DELEGATING;
        }
        return super.findCreatorAnnotation(config, member);
    }

    private static boolean isValueObject(Class<?> type) {
        if (!type.isRecord() || !type.getName().startsWith(CONTRACTS)) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }
}
