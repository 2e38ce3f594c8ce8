package org.mingbai.access.write.identity;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class OpenIdentityHandler implements Handles<OpenIdentity> {

    /** Every unit that a person or post ever had to do with; who is still there is then read from the units themselves. */
    private static final Fold<Set<UnitCode>> UNITS = Fold.from(Set.<UnitCode>of())
            .on(PostEstablished.class, (units, post) -> with(units, post.unit()))
            .on(PostHolderNamed.class, (units, named) -> with(units, named.unit()))
            .on(UnitLeadNamed.class, (units, named) -> with(units, named.unit()));

    @Override
    public Class<OpenIdentity> command() {
        return OpenIdentity.class;
    }

    @Override
    public Decision handle(OpenIdentity c, Facts facts, Context ctx) {
        var ticket = facts.fold(TicketCaller.FOLD, c.subject());
        var complained = Complained.about(ticket.respondent());
        var concerned = Stream.of(Tag.of("person", ctx.actor().person()), Tag.of("person", complained.person().orElse(null)),
                Tag.of("post", complained.post().orElse(null))).filter(Objects::nonNull).distinct().toArray(Tag[]::new);
        var units = facts.fold(UNITS, concerned).stream().map(unit -> new Tag("unit", unit.value())).toArray(Tag[]::new);
        return OpenIdentityDecider.decide(c, new OpenIdentityDecider.State(ticket, facts.fold(Staff.FOLD, units)), ctx);
    }

    private static Set<UnitCode> with(Set<UnitCode> known, UnitCode unit) {
        var more = new HashSet<>(known);
        more.add(unit);
        return more;
    }
}
