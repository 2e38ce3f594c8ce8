package org.mingbai.supervision.write.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownPost;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.ReportSubject;
import org.mingbai.supervision.events.SupervisionReportFiled;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.Places;
import org.mingbai.supervision.write.TicketPlace;

/**
 * All that a report names must exist, and lie inside one running appointment: a report that reaches beyond it in any part is refused
 * as a whole.
 */
public final class FileReportDecider implements Decider<FileReport> {

    @Override
    public Decision handle(FileReport c, Facts facts, Context ctx) {
        return decide(c, new State(
                facts.fold(Appointments.FOLD, new Tag("account", ctx.actor().account().value())),
                facts.fold(Places.FOLD, places(c.about())),
                ticket(c.about(), facts)), ctx);
    }

    /** What the report names, and under which appointments its author acts. */
    public record State(Appointments appointments, Places places, TicketPlace ticket) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** A report names a ticket, a post or a unit: otherwise nobody would ever find it again. */
        record ReportAboutNothing() implements WhyNot, Input {

            @Override
            public String field() {
                return "about";
            }
        }

        /** The report names a post and a unit that the post does not belong to. */
        record ReportedPostOfAnotherUnit(PostId post, UnitCode unit) implements WhyNot, Input {

            @Override
            public String field() {
                return "about.post";
            }
        }

        /** Nobody has seen what is yet to come. */
        record SeenInTheFuture() implements WhyNot, Input {

            @Override
            public String field() {
                return "at";
            }
        }
    }

    public static Decision decide(FileReport c, State s, Context ctx) {
        var about = c.about();
        var paths = new ArrayList<List<UnitCode>>();
        if (about.post() != null) {
            var post = s.places().posts().get(about.post());
            if (post == null) {
                return Decision.refuse(new UnknownPost(about.post(), "about.post"));
            }
            paths.add(post.path());
        }
        if (about.unit() != null) {
            var unit = s.places().units().get(about.unit());
            if (unit == null) {
                return Decision.refuse(new UnknownUnit(about.unit(), "about.unit"));
            }
            paths.add(unit);
        }
        if (about.ticket() != null) {
            if (!s.ticket().known()) {
                return Decision.refuse(new UnknownTicketNamed(about.ticket(), "about.ticket"));
            }
            paths.add(s.ticket().path());
        }
        if (paths.isEmpty()) {
            return Decision.refuse(new WhyNot.ReportAboutNothing());
        }
        return file(c, paths, s, ctx);
    }

    private static Decision file(FileReport c, List<List<UnitCode>> paths, State s, Context ctx) {
        var appointment = s.appointments().covering(paths.getFirst(), ctx.now());
        if (appointment.isEmpty() || paths.stream().anyMatch(path -> s.appointments().covering(path, ctx.now()).isEmpty())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        var post = c.about().post();
        var unit = c.about().unit();
        if (post != null && unit != null && !s.places().posts().get(post).unit().equals(unit)) {
            return Decision.refuse(new WhyNot.ReportedPostOfAnotherUnit(post, unit));
        }
        if (c.at().isAfter(ctx.now())) {
            return Decision.refuse(new WhyNot.SeenInTheFuture());
        }
        return Decision.accept(new SupervisionReportFiled(c.report(), appointment.get(), c.about(), paths.getFirst(), c.method(),
                ctx.sealer().report(c.report(), "place", c.place()), ctx.sealer().report(c.report(), "findings", c.findings()),
                c.faultSuspected(), c.at()));
    }

    private static Tag[] places(ReportSubject about) {
        return Stream.of(Tag.of("post", about.post()), Tag.of("unit", about.unit())).filter(Objects::nonNull).toArray(Tag[]::new);
    }

    private static TicketPlace ticket(ReportSubject about, Facts facts) {
        var ticket = about.ticket();
        return ticket == null ? TicketPlace.FOLD.empty() : facts.fold(TicketPlace.FOLD, new Tag("ticket", ticket.value()));
    }
}
