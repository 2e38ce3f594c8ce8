package org.mingbai.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with its filters, from which its links to other filters, orders and pages are made. */
public final class Address {
    private final String path;
    private final Map<String, String[]> parameters;

    private Address(String path, Map<String, String[]> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** Without the position that was waited for: a link does not wait again. */
    public static Address of(HttpServletRequest request) {
        var kept = new LinkedHashMap<>(request.getParameterMap());
        kept.remove("min-position");
        kept.values().removeIf(values -> values.length == 1 && values[0].isBlank());
        return new Address(request.getRequestURI(), kept);
    }

    /** The same list with one filter set otherwise, from its first page; null or an empty value takes the filter away. */
    public Address with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        var values = value instanceof Collection<?> many ? many.stream().map(Objects::toString).toArray(String[]::new)
                : new String[] {Objects.toString(value, "")};
        if (values.length == 0 || values[0].isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new Address(path, changed);
    }

    public Address without(String... names) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        for (var name : names) {
            changed.remove(name);
        }
        return new Address(path, changed);
    }

    /** Sorted by this: descending where it is ascending already. */
    public Address sortedBy(String field) {
        return with("sort", field.equals(value("sort")) ? field + ",desc" : field);
    }

    /** {@code ascending}, {@code descending} or null, as {@code aria-sort} says it. */
    public @Nullable String order(String field, String otherwise) {
        var sort = Objects.requireNonNullElse(value("sort"), otherwise);
        return sort.equals(field + ",desc") ? "descending" : sort.equals(field) || sort.equals(field + ",asc") ? "ascending" : null;
    }

    public @Nullable String value(String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** What a pager puts {@code page=} behind. */
    public String forPages() {
        var whole = without().toString();
        return whole + (whole.contains("?") ? "&" : "?");
    }

    /** The same question asked at another address, such as that of its export. */
    public Address at(String other) {
        return new Address(other, parameters);
    }

    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> address.queryParam(name, (Object[]) values));
        return address.encode().toUriString();
    }
}
