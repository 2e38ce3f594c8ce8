package org.mingbai.access.write;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;

/** Whether who acts is the person complained about, or of the unit that is: colleagues count as much. */
public final class Involvement {

    /** Every unit that a person or post ever had to do with; who is still there is then read from the units themselves. */
    private static final Fold<Set<UnitCode>> UNITS = Fold.from(Set.<UnitCode>of())
            .on(PostEstablished.class, (units, post) -> with(units, post.unit()))
            .on(PostHolderNamed.class, (units, named) -> with(units, named.unit()))
            .on(UnitLeadNamed.class, (units, named) -> with(units, named.unit()));

    private Involvement() {
    }

    /** Who belongs to the units that the actor and the respondent have to do with. */
    public static Staff staff(@Nullable Respondent respondent, Actor actor, Facts facts) {
        return staff(Stream.ofNullable(respondent).toList(), actor, facts);
    }

    /** The same where several are complained of. */
    public static Staff staff(List<Respondent> respondents, Actor actor, Facts facts) {
        var complained = respondents.stream().map(Complained::about).flatMap(about -> Stream.of(Tag.of("person", about.person().orElse(null)),
                Tag.of("post", about.post().orElse(null))));
        var concerned = Stream.concat(Stream.of(Tag.of("person", actor.person())), complained).filter(Objects::nonNull).distinct().toArray(Tag[]::new);
        var units = facts.fold(UNITS, concerned).stream().map(unit -> new Tag("unit", unit.value())).toArray(Tag[]::new);
        return facts.fold(Staff.FOLD, units);
    }

    public static boolean complainedAbout(@Nullable Respondent respondent, Staff staff, Actor actor) {
        var complained = Complained.about(respondent);
        var person = actor.person();
        if (person != null && complained.person().filter(person::equals).isPresent()) {
            return true;
        }
        var own = ownUnits(staff, actor);
        return complained.units(staff).stream().anyMatch(unit -> own.stream().anyMatch(mine -> isPartOf(mine, unit)));
    }

    /** A leader is of the units that the account leads, also where the organisation names somebody else. */
    private static Set<UnitCode> ownUnits(Staff staff, Actor actor) {
        var own = new HashSet<UnitCode>();
        if (actor.person() != null) {
            own.addAll(staff.unitsOf(actor.person()));
        }
        if (actor.has(Role.LEADER)) {
            own.addAll(actor.jurisdictions());
        }
        return own;
    }

    /** A section is part of its bureau; a county is not part of its city's bureau. */
    private static boolean isPartOf(UnitCode mine, UnitCode unit) {
        return mine.equals(unit) || mine.value().startsWith(unit.value() + "-");
    }

    private static Set<UnitCode> with(Set<UnitCode> known, UnitCode unit) {
        var more = new HashSet<>(known);
        more.add(unit);
        return more;
    }
}
