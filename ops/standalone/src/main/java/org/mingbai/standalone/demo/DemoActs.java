package org.mingbai.standalone.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.mingbai.accountability.write.appeal.LodgeAppeal;
import org.mingbai.accountability.write.decide.DecideSanction;
import org.mingbai.accountability.write.find.RecordFinding;
import org.mingbai.accountability.write.open.OpenFaultCase;
import org.mingbai.handling.write.accept.AcceptTicket;
import org.mingbai.handling.write.close.CloseTicket;
import org.mingbai.handling.write.dispatch.DispatchTicket;
import org.mingbai.handling.write.extend.ExtendDeadline;
import org.mingbai.handling.write.followup.FollowUp;
import org.mingbai.handling.write.giveback.ReturnTicket;
import org.mingbai.handling.write.note.NoteOnTicket;
import org.mingbai.handling.write.reopen.ReopenTicket;
import org.mingbai.handling.write.resolve.ResolveTicket;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.write.logcall.Caller;
import org.mingbai.intake.write.logcall.LogCall;
import org.mingbai.intake.write.Named;
import org.mingbai.intake.write.numbers.TicketNumbers;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Ids;
import org.mingbai.supervision.events.ReportSubject;
import org.mingbai.supervision.write.appoint.AppointSupervisor;
import org.mingbai.supervision.write.press.PressTicket;
import org.mingbai.supervision.write.report.FileReport;
import org.mingbai.time.ChinaTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns an act of the demonstration's history into the command that the endpoint of that name would send. */
@Component
@Profile("demo")
final class DemoActs {
    private static final UnitCode HOME = new UnitCode("130000");

    private final TicketNumbers numbers;
    private final Ids ids;
    private final Vault vault;
    private final DomainClock clock;

    DemoActs(TicketNumbers numbers, Ids ids, Vault vault, DomainClock clock) {
        this.numbers = numbers;
        this.ids = ids;
        this.vault = vault;
        this.clock = clock;
    }

    Object command(Act act, Map<String, TicketNumber> tickets, Map<String, FaultCaseId> cases) {
        var ticket = tickets.get(act.ticket());
        var faultCase = cases.get(act.faultCase());
        return switch (act.act()) {
            case "appoint" -> new AppointSupervisor(new SupervisorId(ids.withPrefix("supervisor")), act.name(), act.supervisor(),
                    act.districts(), today(), today().plusYears(10), act.account());
            case "call" -> call(act, CallOutcome.TICKET, tickets.computeIfAbsent(act.ticket(), _ -> numbers.next(clock.instant())));
            case "join" -> call(act, CallOutcome.JOIN, ticket);
            case "answered" -> call(act, CallOutcome.ANSWERED, null);
            case "dispatch" -> new DispatchTicket(ticket, act.unit(), act.post(), act.text());
            case "accept" -> new AcceptTicket(ticket, act.text());
            case "note" -> new NoteOnTicket(ticket, act.text());
            case "return" -> new ReturnTicket(ticket, act.text());
            case "extend" -> new ExtendDeadline(ticket, act.days(), act.text());
            case "resolve" -> new ResolveTicket(ticket, act.resolution(), act.text());
            case "follow-up" -> new FollowUp(ticket, act.satisfied(), act.text());
            case "reopen" -> new ReopenTicket(ticket, act.text());
            case "close" -> new CloseTicket(ticket, act.text());
            case "press" -> new PressTicket(ticket, act.text());
            case "report" -> new FileReport(new ReportId(ids.withPrefix("report")), new ReportSubject(ticket, null, null), act.method(),
                    act.place(), clock.instant(), act.text(), Boolean.TRUE.equals(act.faultSuspected()));
            case "open-case" -> new OpenFaultCase(cases.computeIfAbsent(act.faultCase(), _ -> new FaultCaseId(ids.withPrefix("fault"))),
                    ticket, null, null, act.post(), act.unit(), act.fault(), act.text(), null);
            case "finding" -> new RecordFinding(faultCase, act.verified(), act.text());
            case "decision" -> new DecideSanction(faultCase, act.sanction(), act.legalBasis(), act.text());
            case "appeal" -> new LodgeAppeal(faultCase, act.text());
            default -> throw new IllegalStateException("the demonstration knows no act " + act.act());
        };
    }

    private LogCall call(Act act, CallOutcome outcome, TicketNumber ticket) {
        var respondent = act.respondent() == null ? null : new Named(act.respondentKind(), act.respondent(), null);
        return new LogCall(new CallId(ids.withPrefix("call")), outcome, ticket, act.line(), caller(act), respondent, act.category(), act.unit(),
                Objects.requireNonNullElse(act.unit(), HOME), act.subject(), act.text(), act.card(), null, act.answer());
    }

    private Caller caller(Act act) {
        if (act.disclosure() == Disclosure.ANONYMOUS) {
            return Caller.ANONYMOUS;
        }
        var identity = new LinkedHashMap<String, String>();
        identity.put("name", act.name());
        identity.put("phone", act.phone());
        if (act.address() != null) {
            identity.put("address", act.address());
        }
        var subject = new SubjectId(ids.withPrefix("subject"));
        return new Caller(act.disclosure(), subject, Json.builder().build().writeValueAsString(identity));
    }

    private LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }
}
