package org.mingbai.accountability.write.open;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.OccurredInTheFuture;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownPost;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.supervision.events.SupervisionReportFiled;

/**
 * What a case names must exist and lie within the officer's jurisdiction. Responsibility lies on the post; the person is who answered
 * for it when the fault happened, unless the officer names somebody.
 */
public final class OpenFaultCaseDecider implements Decider<OpenFaultCase> {

    @Override
    public Decision handle(OpenFaultCase c, Facts facts, Context ctx) {
        return decide(c, new State(
                facts.fold(UNIT_PATH, new Tag("unit", c.unit().value())),
                facts.fold(PostRecord.FOLD, new Tag("post", c.post().value())),
                c.ticket() == null ? TicketRecord.FOLD.empty() : facts.fold(TicketRecord.FOLD, new Tag("ticket", c.ticket().value())),
                c.report() == null ? List.of() : facts.fold(REPORT_PATH, new Tag("report", c.report().value())),
                c.person() == null || facts.fold(PERSON_KNOWN, new Tag("person", c.person().value())),
                facts.fold(FaultsInForce.FOLD, FaultsInForce.TAG)), ctx);
    }

    /**
     * What is known of the things that the command names.
     *
     * @param unit the unit's path; empty where it does not exist
     * @param report the path of what the report is about; empty where it does not exist
     * @param personKnown true where the command names nobody
     */
    public record State(List<UnitCode> unit, PostRecord post, TicketRecord ticket, List<UnitCode> report, boolean personKnown,
                        FaultsInForce faults) {
    }

    /** Why not. */
    public sealed interface WhyNot extends Refusal {

        /** The case names a post and a unit that the post does not belong to. */
        record PostOfAnotherUnit(PostId post, UnitCode unit) implements WhyNot, Input {

            @Override
            public String field() {
                return "post";
            }
        }

        /** The fault catalogue in force has no such code. */
        record UnknownFault(FaultCode fault) implements WhyNot, Input {

            @Override
            public String field() {
                return "fault";
            }
        }

        /** Nobody of this id ever held a post or led a unit. */
        record UnknownPerson(PersonId person) implements WhyNot, Input {

            @Override
            public String field() {
                return "person";
            }
        }

        /** No such supervision report. */
        record UnknownReport(ReportId report) implements WhyNot, Input {

            @Override
            public String field() {
                return "report";
            }
        }
    }

    public static final Fold<List<UnitCode>> UNIT_PATH =
            Fold.from(List.<UnitCode>of()).on(UnitEstablished.class, (_, unit) -> unit.path());
    public static final Fold<List<UnitCode>> REPORT_PATH =
            Fold.from(List.<UnitCode>of()).on(SupervisionReportFiled.class, (_, report) -> report.path());
    public static final Fold<Boolean> PERSON_KNOWN = Fold.from(false)
            .on(PostHolderNamed.class, (_, _) -> true)
            .on(UnitLeadNamed.class, (_, _) -> true);

    public static Decision decide(OpenFaultCase c, State s, Context ctx) {
        var unknown = unknown(c, s);
        if (unknown != null) {
            return Decision.refuse(unknown);
        }
        if (!withinReach(c, s, ctx.actor())) {
            return Decision.refuse(new OutsideJurisdiction());
        }
        if (!s.post().post().unit().equals(c.unit())) {
            return Decision.refuse(new WhyNot.PostOfAnotherUnit(c.post(), c.unit()));
        }
        var occurredAt = occurredAt(c, s, ctx.now());
        if (occurredAt.isAfter(ctx.now())) {
            return Decision.refuse(new OccurredInTheFuture());
        }
        var person = c.person() != null ? c.person() : s.post().holderAt(occurredAt);
        boolean late = occurredAt.plus(FaultCaseOpened.TIMELY).isBefore(ctx.now());
        return Decision.accept(new FaultCaseOpened(c.faultCase(), c.ticket(), c.report(), person, c.post(), c.unit(), s.unit(), c.fault(),
                ctx.sealer().faultCase(c.faultCase(), "facts", c.facts()), late,
                c.occurredAt() != null, occurredAt));
    }

    private static @Nullable Refusal unknown(OpenFaultCase c, State s) {
        if (s.unit().isEmpty()) {
            return new UnknownUnit(c.unit(), "unit");
        }
        if (s.post().post() == null) {
            return new UnknownPost(c.post(), "post");
        }
        if (c.ticket() != null && !s.ticket().known()) {
            return new UnknownTicketNamed(c.ticket(), "ticket");
        }
        if (c.report() != null && s.report().isEmpty()) {
            return new WhyNot.UnknownReport(c.report());
        }
        if (c.person() != null && !s.personKnown()) {
            return new WhyNot.UnknownPerson(c.person());
        }
        return s.faults().codes().contains(c.fault()) ? null : new WhyNot.UnknownFault(c.fault());
    }

    /** A ticket counts where it ever lay: it may be elsewhere by the time its fault comes up. */
    private static boolean withinReach(OpenFaultCase c, State s, Actor officer) {
        return officer.reaches(s.unit())
                && (c.ticket() == null || s.ticket().places().stream().anyMatch(officer::reaches))
                && (c.report() == null || officer.reaches(s.report()));
    }

    private static Instant occurredAt(OpenFaultCase c, State s, Instant now) {
        if (c.occurredAt() != null) {
            return c.occurredAt();
        }
        var breach = c.ticket() == null || !c.fault().equals(FaultCode.OVERDUE_HANDLING) ? null : s.ticket().firstBreach();
        return breach == null || breach.isAfter(now) ? now : breach;
    }
}
