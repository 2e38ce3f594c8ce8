package org.mingbai.eventlog;

/**
 * The consistency boundary of one append: no event that matches {@code query} may stand after position {@code after}.
 *
 * @param after the position up to which the caller has read; 0 = nothing may match at all
 */
public record AppendCondition(Query query, long after) {

    private static final AppendCondition NONE = new AppendCondition(Query.nothing(), 0);

    public AppendCondition {
        if (after < 0) {
            throw new IllegalArgumentException("a condition is after position 0 or later, not " + after);
        }
    }

    public static AppendCondition none() {
        return NONE;
    }

    public static AppendCondition noneMatching(Query query, long after) {
        return new AppendCondition(query, after);
    }
}
