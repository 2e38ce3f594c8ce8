package org.mingbai.kernel.refusal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Refusal;

/**
 * What somebody says who publishes a whole that stands in place of the one in force: a year of the calendar, a catalogue, a policy, a
 * card. A list that was meant as an addition must not wipe out all the rest unseen.
 *
 * @param corrects the version that is changed, as its publisher saw it; null: whichever is in force
 * @param confirmed what vanishes was seen and is meant to vanish
 */
public record Replacement(@Nullable String corrects, boolean confirmed) {

    /** Nothing is said: whichever version is in force, and no more may go than comes. */
    public static final Replacement UNASKED = new Replacement(null, false);

    /** As a client says it: a version by its number or its name, and either may be left out. */
    public static Replacement of(@Nullable Object corrects, @Nullable Boolean confirmed) {
        return new Replacement(corrects == null ? null : corrects.toString(), Boolean.TRUE.equals(confirmed));
    }

    /**
     * Why the new whole may not stand in place of the one in force: that is another than the one meant, or more would vanish than comes,
     * or anything at all where it is not said which version was seen: somebody else may just have added it.
     *
     * @param before the parts in force, each by a name that a person can act on; empty while nothing is in force
     */
    public Optional<Refusal> hindrance(String inForce, Collection<String> before, Collection<String> after) {
        if (corrects != null && !corrects.equals(inForce)) {
            return Optional.of(new OtherVersionInForce(corrects, inForce));
        }
        var vanishing = vanishing(before, after);
        boolean unseen = corrects == null && !vanishing.isEmpty();
        return confirmed || !unseen && vanishing.size() <= vanishing(after, before).size() ? Optional.empty()
                : Optional.of(new WouldRemove(inForce, vanishing));
    }

    /** What is among the first and not among the others, in order. */
    public static List<String> vanishing(Collection<String> before, Collection<String> after) {
        var kept = Set.copyOf(after);
        return new LinkedHashSet<>(before).stream().filter(part -> !kept.contains(part)).toList();
    }
}
