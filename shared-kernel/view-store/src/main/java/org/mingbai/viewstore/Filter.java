package org.mingbai.viewstore;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which documents are meant. */
public sealed interface Filter {

    record Everything() implements Filter {
    }

    /** A keyword field has at least one of the values. */
    record AnyOf(String field, List<String> values) implements Filter {
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** An instant lies in the range; both ends are included, null is open. */
    record Between(String field, @Nullable Instant from, @Nullable Instant to) implements Filter {
    }

    /** A number lies in the range; both ends are included. */
    record NumberBetween(String field, long from, long to) implements Filter {
    }

    /** The field has any value. */
    record Has(String field) implements Filter {
    }

    record And(List<Filter> all) implements Filter {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Filter> any) implements Filter {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Filter filter) implements Filter {
    }

    static Filter everything() {
        return new Everything();
    }

    static Filter is(String field, Object value) {
        return new AnyOf(field, List.of(value.toString()));
    }

    static Filter anyOf(String field, List<?> values) {
        return new AnyOf(field, values.stream().map(Object::toString).toList());
    }

    static Filter and(Filter... all) {
        return new And(Arrays.asList(all));
    }

    static Filter or(Filter... any) {
        return new Or(Arrays.asList(any));
    }

    static Filter not(Filter filter) {
        return new Not(filter);
    }

    /** Later than the instant, not at it. */
    static Filter after(String field, Instant instant) {
        return instant.equals(Instant.MAX) ? or() : new Between(field, instant.plusNanos(1), null);
    }

    /** Earlier than the instant, not at it. */
    static Filter before(String field, Instant instant) {
        return instant.equals(Instant.MIN) ? or() : new Between(field, null, instant.minusNanos(1));
    }
}
