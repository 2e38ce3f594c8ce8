package org.mingbai.viewstore;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a view's documents can be found by. A store that finds another name or version on disk starts from nothing: views are disposable
 * and the log is not.
 */
public record ViewSchema(String name, int version, List<ViewField> fields) {

    public ViewSchema {
        fields = List.copyOf(fields);
    }

    public static ViewSchema of(String name, int version, ViewField... fields) {
        return new ViewSchema(name, version, List.of(fields));
    }

    public Map<String, ViewField> byName() {
        return fields.stream().collect(Collectors.toUnmodifiableMap(ViewField::name, Function.identity()));
    }
}
