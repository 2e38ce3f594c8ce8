package org.mingbai.access.write;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.UnitCode;

/** Whom of the organisation a ticket complains about, as far as the operator named them by their id. */
record Complained(Optional<UnitCode> unit, Optional<PostId> post, Optional<PersonId> person) {

    private static final Complained NOBODY = new Complained(Optional.empty(), Optional.empty(), Optional.empty());

    static Complained about(@Nullable Respondent respondent) {
        var id = respondent == null ? null : respondent.id();
        if (id == null) {
            return NOBODY;
        }
        return new Complained(
                respondent.kind() == RespondentKind.UNIT ? id(id, UnitCode::new) : Optional.empty(),
                respondent.kind() == RespondentKind.POST ? id(id, PostId::new) : Optional.empty(),
                respondent.kind() == RespondentKind.PERSON ? id(id, PersonId::new) : Optional.empty());
    }

    /** A complaint about a post or a person is one about their unit: colleagues hear as much as they do. */
    Set<UnitCode> units(Staff staff) {
        return unit.or(() -> post.map(staff.posts()::get)).map(Set::of).or(() -> person.map(staff::unitsOf)).orElse(Set.of());
    }

    /** The field is free text: what is no id of ours names nobody of ours. */
    private static <I> Optional<I> id(String text, Function<String, I> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
