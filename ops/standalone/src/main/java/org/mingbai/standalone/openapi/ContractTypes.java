package org.mingbai.standalone.openapi;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.jspecify.annotations.Nullable;

/** Describes the contracts as they stand on the wire: value objects are plain strings, constants are in kebab case. */
final class ContractTypes extends ModelResolver {
    ContractTypes() {
        super(Json.mapper(), new Names());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (raw.getName().startsWith("org.mingbai.")) {
            if (raw.isEnum()) {
                var words = new StringSchema();
                Stream.of(raw.getEnumConstants()).map(each -> org.mingbai.platform.json.Json.kebab((Enum<?>) each))
                        .forEach(words::addEnumItem);
                return words;
            }
            if (isValueObject(raw)) {
                return new StringSchema();
            }
        }
        return super.resolve(type, context, next);
    }

    static boolean isValueObject(Class<?> raw) {
        var components = raw.getRecordComponents();
        return components != null && components.length == 1 && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }

    /** Endpoints name their bodies {@code Body} and {@code Answer}: the endpoint's own name tells them apart. */
    static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var outer = type.getEnclosingClass();
            return outer == null ? super.nameForClass(type, options)
                    : outer.getSimpleName().replaceAll("Http$", "") + type.getSimpleName();
        }
    }
}
