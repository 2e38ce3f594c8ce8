package org.mingbai.accountability.read.history;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.http.InvalidInputException;

/** Whose history is asked for: one of three. */
public sealed interface HistorySubject {

    record OfPerson(PersonId person) implements HistorySubject {
    }

    record OfPost(PostId post) implements HistorySubject {
    }

    /** The faults of the units below are on a unit's own record, too. */
    record OfUnit(UnitCode unit) implements HistorySubject {
    }

    static HistorySubject of(@Nullable PersonId person, @Nullable PostId post, @Nullable UnitCode unit) {
        if (Stream.of(person, post, unit).filter(Objects::nonNull).count() != 1) {
            throw InvalidInputException.of(unit == null && post == null ? "person" : "unit", "one-history-subject");
        }
        return person != null ? new OfPerson(person) : post != null ? new OfPost(post) : new OfUnit(Objects.requireNonNull(unit));
    }

    /** The tag of the cases' openings. */
    default Tag cases() {
        return switch (this) {
            case OfPerson of -> new Tag("fault-of-person", of.person().value());
            case OfPost of -> new Tag("fault-of-post", of.post().value());
            case OfUnit of -> new Tag("fault-of-unit", of.unit().value());
        };
    }
}
