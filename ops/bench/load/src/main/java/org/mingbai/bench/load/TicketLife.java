package org.mingbai.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mingbai.access.events.IdentityOpened;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.commitment.card.Promise;
import org.mingbai.escalation.clock.Leadership;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.json.EventJson;
import org.mingbai.supervision.events.TicketPressed;
import org.mingbai.time.Deadline;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Escalations;
import org.mingbai.time.WorkingCalendar;

/**
 * What happens to one ticket from the call to its end, about twelve events: most are answered in time, one in eight late, one in twenty
 * comes back. The clock's events are those that the system's own rules give, at their instants.
 */
final class TicketLife {

    private final Reference reference;
    private final WorkingCalendar calendar;
    private final Sealer sealer;
    private final SplittableRandom random;
    private final Texts texts;
    private final TicketNumber ticket;
    private final CallerRef caller;
    private final Instant call;
    private final List<Step> steps = new ArrayList<>();
    private Assignment desk;
    private Deadline deadline;
    private int round = 1;
    private boolean breached;

    /**
     * @param random of this ticket alone, so that it is the same whatever is made beside it
     * @param call when the caller rang
     */
    TicketLife(Reference reference, WorkingCalendar calendar, Sealer sealer, SplittableRandom random, TicketNumber ticket, CallerRef caller,
               Instant call) {
        this.reference = reference;
        this.calendar = calendar;
        this.sealer = sealer;
        this.random = random;
        this.texts = new Texts(random);
        this.ticket = ticket;
        this.caller = caller;
        this.call = call;
        this.desk = pick(reference.desks());
        this.deadline = promise(call).deadline();
    }

    /** Steps may lie after the end of the history, and are then left out by who takes them. */
    List<Step> steps() {
        open();
        var dispatched = call.plus(hours(1, 20));
        step(dispatched, "dispatcher", "DISPATCHER", "DispatchTicket", new TicketDispatched(ticket, desk, null, dispatched));
        if (random.nextInt(100) < 12) {
            transfer(dispatched.plus(hours(2, 30)));
        }
        beside();
        var accepted = dispatched.plus(hours(31, 44));
        step(accepted, "handler", "HANDLER", "AcceptTicket", new TicketAccepted(ticket, null, accepted));
        var resolved = handle(accepted);
        if (random.nextInt(100) < 5) {
            resolved = again(resolved);
        }
        end(resolved);
        return steps;
    }

    private Promise promise(Instant acceptedAt) {
        return Promise.of(reference.card(), HotlineLine.COMPLAINT, acceptedAt, calendar);
    }

    private CallId callId() {
        return new CallId("call-" + HexFormat.of().toHexDigits(random.nextLong()));
    }

    private void open() {
        var id = callId();
        var promise = promise(call);
        var employer = texts.employer();
        var bureau = desk.path().stream().filter(unit -> !unit.isSection()).reduce((_, lower) -> lower).orElseThrow();
        var path = desk.path().subList(0, desk.path().indexOf(bureau) + 1);
        step(call, "operator", "OPERATOR", "LogCall",
                new CallReceived(id, HotlineLine.COMPLAINT, caller, CallOutcome.TICKET, ticket, null, null, null, null, call),
                new TicketOpened(ticket, id, HotlineLine.COMPLAINT, caller,
                        new Respondent(RespondentKind.EMPLOYER, sealer.ticket(ticket, "respondent", employer), null), texts.category(), bureau,
                        bureau, path, promise.card(), sealer.ticket(ticket, "subject", texts.subject(employer)),
                        sealer.ticket(ticket, "text", texts.text(random.nextInt(1, 5))), deadline, promise.steps(), false, null, call));
    }

    private void transfer(Instant at) {
        var from = desk.unit();
        desk = pick(reference.desks());
        step(at, "handler", "HANDLER", "TransferTicket",
                new TicketTransferred(ticket, from, desk, sealer.ticket(ticket, "reason", "属其他单位管辖，按规定移送办理"), at));
    }

    /** What others do meanwhile: a second call, a supervisor who presses, a look at who the caller is. */
    private void beside() {
        if (random.nextInt(100) < 12) {
            var at = call.plus(hours(4, 120));
            var again = callId();
            step(at, "operator", "OPERATOR", "LogCall",
                    new CallReceived(again, HotlineLine.COMPLAINT, caller, CallOutcome.JOIN, ticket, null, null, null, null, at),
                    new CallJoined(again, ticket, sealer.ticket(ticket, "subject", "催问办理进度"), sealer.ticket(ticket, "text", texts.text(1)), null, null, at));
        }
        if (random.nextInt(100) < 10) {
            var at = call.plus(hours(48, 200));
            step(at, "supervisor", "SUPERVISOR", "PressTicket", new TicketPressed(ticket, pick(reference.supervisors()),
                    sealer.ticket(ticket, "reason", "群众反映强烈，请在期限内办结并反馈"), at));
        }
        if (random.nextInt(10) < 7) {
            var at = call.plus(hours(60, 90));
            step(at, "handler", "HANDLER", "OpenIdentity", new IdentityOpened(ticket, null, caller.subject(), new AccountId("handler"),
                    sealer.ticket(ticket, "reason", "回电核实情况"), at));
        }
    }

    private Instant handle(Instant accepted) {
        var span = Duration.between(accepted, deadline.at());
        boolean late = span.isNegative() || random.nextInt(100) < 12;
        var resolved = late ? deadline.at().plus(hours(3, 24 * random.nextInt(2, 40)))
                : accepted.plus(Duration.ofSeconds((long) (span.toSeconds() * random.nextDouble(0.1, 0.98))));
        int notes = random.nextInt(1, 6);
        for (int i = 1; i <= notes; i++) {
            var at = accepted.plus(Duration.between(accepted, resolved).multipliedBy(i).dividedBy(notes + 1));
            step(at, "handler", "HANDLER", "NoteTicket", new TicketNoted(ticket, sealer.ticket(ticket, "text", texts.text(1)), at));
        }
        clock(resolved);
        step(resolved, "handler", "HANDLER", "ResolveTicket", new TicketResolved(ticket, Resolution.values()[random.nextInt(3)],
                sealer.ticket(ticket, "reply", "经查，" + texts.text(random.nextInt(1, 3)) + "已依法责令改正。"), resolved));
        return resolved;
    }

    private void clock(Instant until) {
        var warning = Deadlines.warningAt(deadline, calendar);
        if (!warning.isAfter(until)) {
            step(warning, "automation", "AUTOMATION", "RunClock", new DeadlineWarned(ticket, round, deadline, warning));
        }
        for (var reached : Escalations.levels(deadline, reference.card().pledge(), calendar, until)) {
            step(reached.at().plusMillis(1), "automation", "AUTOMATION", "RunClock", new LevelBreached(ticket, round, reached.level(),
                    reached.basis(), Leadership.at(reached.level(), desk.path()), reached.at()));
            breached |= reached.level() > 1;
        }
    }

    private Instant again(Instant resolved) {
        var at = resolved.plus(hours(20, 100));
        var promise = promise(at);
        round++;
        deadline = promise.deadline();
        step(at, "dispatcher", "DISPATCHER", "ReopenTicket", new TicketReopened(ticket, round, promise.card(), deadline, promise.steps(),
                sealer.ticket(ticket, "reason", "来电人表示问题没有解决"), at));
        return handle(at.plus(hours(1, 10)));
    }

    private void end(Instant resolved) {
        var asked = resolved.plus(hours(2, 72));
        step(asked, "operator", "OPERATOR", "RecordFollowUp", new FollowUpRecorded(ticket,
                Satisfaction.values()[random.nextInt(10) < 7 ? 0 : random.nextInt(3)], null, asked));
        var closed = asked.plus(hours(1, 24));
        step(closed, "operator", "OPERATOR", "CloseTicket", new TicketClosed(ticket, null, closed));
        if (breached && random.nextInt(100) < 20) {
            account(closed);
        }
    }

    private void account(Instant closed) {
        var id = new FaultCaseId("fault-" + HexFormat.of().toHexDigits(random.nextLong()));
        var opened = closed.plus(hours(10, 100));
        var found = opened.plus(hours(50, 300));
        boolean verified = random.nextInt(10) < 8;
        step(opened, "discipline", "DISCIPLINE", "OpenFaultCase", new FaultCaseOpened(id, ticket, null, desk.holder().id(), desk.post(),
                desk.unit(), desk.path(), pick(reference.faults()), sealer.faultCase(id, "facts", "逾期未办结，经催办仍未处理"), true, true, deadline.at()));
        step(found, "discipline", "DISCIPLINE", "RecordFinding",
                new FaultFound(id, verified, sealer.faultCase(id, "grounds", "调阅工单记录并谈话核实"), found));
        if (verified) {
            var decided = found.plus(hours(50, 200));
            step(decided, "leader", "LEADER", "DecideSanction", new SanctionDecided(id, Sanction.WARNING, 1, "《公职人员政务处分法》第三十九条",
                    sealer.faultCase(id, "reason", "首次逾期，情节较轻"), decided));
        }
    }

    private void step(Instant at, String account, String role, String command, DomainEvent... events) {
        steps.add(new Step(at, new NewCommit(new UUID(random.nextLong(), random.nextLong()), Step.by(account, role, command),
                List.of(events).stream().map(TicketLife::stored).toList())));
    }

    static NewEvent stored(DomainEvent event) {
        var tags = event.tags().stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toSet());
        return new NewEvent(EventTypes.nameOf(event.getClass()), EventTypes.versionOf(event.getClass()), tags, EventJson.write(event));
    }

    private Duration hours(int from, int to) {
        return Duration.ofSeconds(random.nextLong(from * 3600L, Math.max(from + 1, to) * 3600L));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
