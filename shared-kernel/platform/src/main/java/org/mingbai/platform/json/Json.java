package org.mingbai.platform.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The mapper that writes events and wire bodies alike: ISO 8601 times, value objects as plain values, enums in kebab case, absent
 * instead of null. What it does not know it refuses by name.
 */
public final class Json {

    private Json() {
    }

    /** A constant as it is written everywhere: {@code partly-upheld}. */
    public static String kebab(Enum<?> constant) {
        return ContractIntrospector.kebab(constant);
    }

    /** A builder with all of the above; the HTTP edge adds its own limits to it. */
    public static JsonMapper.Builder builder() {
        return configure(JsonMapper.builder());
    }

    /**
     * The form on the wire: as in the log, with times in China's offset; what comes from outside is taken as what it is or not at all. A
     * name that stands twice, a number for a text, an empty text for nothing: each would be a guess.
     */
    public static JsonMapper.Builder configureWire(JsonMapper.Builder builder) {
        return configure(builder).addModule(new WireTimes()).addModule(new WireTexts())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfigDefaults(coercion -> {
                    for (var shape : CoercionInputShape.values()) {
                        coercion.setCoercion(shape, CoercionAction.Fail);
                    }
                });
    }

    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder
                .annotationIntrospector(new ContractIntrospector())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
