package org.mingbai.handling.read.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.events.AccessEvent;
import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.DemoClockAdvanced;
import org.mingbai.access.events.IdentityOpened;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.commitment.events.CommitmentEvent;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.EscalationEvent;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.escalation.events.LevelRaised;
import org.mingbai.handling.events.DeadlineExtended;
import org.mingbai.handling.events.FollowUpRecorded;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.handling.events.PassTheBuckFlagged;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketHandedOver;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketReturned;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.pages.ErasedParts;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.supervision.events.SupervisionEvent;
import org.mingbai.supervision.events.SupervisionReportFiled;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.TicketPressed;
import org.springframework.stereotype.Component;

/** Words each event of a ticket for its timeline. */
@Component
final class Timeline {
    private final TicketTexts texts;
    private final CallsBefore before;

    Timeline(TicketTexts texts, CallsBefore before) {
        this.texts = texts;
        this.before = before;
    }

    List<TimelineEntry> of(TicketNumber ticket, List<RecordedFact> facts) {
        var elsewhere = elsewhere(facts);
        var received = facts.stream().map(RecordedFact::event).filter(CallReceived.class::isInstance).map(event -> ((CallReceived) event).call())
                .collect(Collectors.toSet());
        return facts.stream().flatMap(fact -> entry(ticket, fact, elsewhere, received).stream()).toList();
    }

    /** The calls that are about something else, as it turned out: what was said on them went with them. */
    private static Set<CallId> elsewhere(List<RecordedFact> facts) {
        var calls = new HashSet<CallId>();
        for (var fact : facts) {
            if (fact.event() instanceof CallSeparated separated) {
                calls.add(separated.call());
            } else if (fact.event() instanceof CallJoined joined) {
                calls.remove(joined.call());
            }
        }
        return calls;
    }

    private Optional<TimelineEntry> entry(TicketNumber ticket, RecordedFact fact, Set<CallId> elsewhere, Set<CallId> received) {
        var line = new TimelineLine(texts, ticket, fact);
        return Optional.ofNullable(switch (fact.event()) {
            case IntakeEvent intake -> intake(intake, line, elsewhere);
            case HandlingEvent handling -> handling(handling, line);
            case EscalationEvent escalation -> escalation(escalation, line);
            case CommitmentEvent commitment -> commitment instanceof DeadlineRecomputed recomputed
                    ? line.at(recomputed.deadline().at()).round(recomputed.round()) : null;
            case SupervisionEvent supervision -> supervision(supervision, line);
            case AccountabilityEvent accountability -> accountability instanceof FaultCaseOpened opened
                    ? line.value(opened.faultCase().value()) : null;
            case AccessEvent access -> access(access, line);
            default -> throw new IllegalStateException("the timeline has no words for " + fact.event().getClass());
        }).map(worded -> worded.from(former(ticket, fact, received))).map(TimelineLine::done);
    }

    /** A ticket that was opened for a call at once has nothing to tell: the call is on its record then. */
    private @Nullable TicketNumber former(TicketNumber ticket, RecordedFact fact, Set<CallId> received) {
        var call = switch (fact.event()) {
            case CallJoined joined -> joined.call();
            case TicketOpened opened when opened.call() != null && !received.contains(opened.call()) -> opened.call();
            case DomainEvent _ -> null;
        };
        return call == null ? null : before.left(call, fact.position()).filter(left -> !left.equals(ticket)).orElse(null);
    }

    private static @Nullable TimelineLine intake(IntakeEvent event, TimelineLine line, Set<CallId> elsewhere) {
        return switch (event) {
            case CallReceived call -> line.value(Json.kebab(call.line()));
            case TicketOpened opened -> line.text("text", opened.text()).unit(opened.unit()).at(opened.deadline().at()).round(1);
            case CallJoined joined -> elsewhere.contains(joined.call()) ? line.value(joined.call().value())
                    : line.text("text", joined.text()).value(joined.call().value());
            case CallSeparated separated -> line.text("reason", separated.reason()).value(separated.call().value());
            case TicketNumbersReserved _, IntakeEvent.OfImport _ -> null;
        };
    }

    private static TimelineLine handling(HandlingEvent event, TimelineLine line) {
        return switch (event) {
            case TicketDispatched dispatched -> line.text("note", dispatched.note()).to(dispatched.to());
            case TicketAccepted accepted -> line.text("note", accepted.note());
            case TicketNoted noted -> line.text("text", noted.text());
            case TicketTransferred transferred -> line.text("reason", transferred.reason()).to(transferred.to());
            case TicketReturned returned -> line.text("reason", returned.reason()).to(returned.to()).number(returned.returns());
            case PassTheBuckFlagged flagged -> line.unit(flagged.superior()).number(flagged.returns());
            case TicketHandedOver handedOver -> line.to(handedOver.to());
            case DeadlineExtended extended -> line.text("reason", extended.reason()).at(extended.deadline().at()).number(extended.days())
                    .round(extended.round());
            case TicketResolved resolved -> line.text("reply", resolved.reply())
                    .value(resolved.resolution() == null ? null : Json.kebab(resolved.resolution()));
            case FollowUpRecorded followUp -> line.text("comment", followUp.comment()).value(Json.kebab(followUp.satisfied()));
            case TicketReopened reopened -> line.text("reason", reopened.reason()).at(reopened.deadline().at()).round(reopened.round());
            case TicketClosed closed -> line.text("note", closed.note());
        };
    }

    private static TimelineLine escalation(EscalationEvent event, TimelineLine line) {
        return switch (event) {
            case DeadlineWarned warned -> line.at(warned.deadline().at()).round(warned.round());
            case LevelBreached breached -> line.unit(breached.unit()).at(breached.basis().at()).number(breached.level()).round(breached.round());
            case LevelRaised raised -> line.unit(raised.unit()).value(Json.kebab(raised.because())).number(raised.level()).round(raised.round());
            case BreachRecounted recounted -> line.unit(recounted.unit()).at(recounted.basis().at()).number(recounted.level())
                    .value(recounted.basis().calendarVersion()).round(recounted.round());
            case BreachAnnulled annulled -> line.value(annulled.calendarVersion()).number(annulled.level()).round(annulled.round());
        };
    }

    private static @Nullable TimelineLine supervision(SupervisionEvent event, TimelineLine line) {
        return switch (event) {
            case TicketPressed pressed -> line.text("reason", pressed.reason());
            case SupervisionReportFiled report -> line.value(Json.kebab(report.method()));
            case SupervisorAppointed _ -> null;
        };
    }

    private static @Nullable TimelineLine access(AccessEvent event, TimelineLine line) {
        return switch (event) {
            case IdentityOpened opened -> line.text("reason", opened.reason()).value(opened.call() == null ? null : opened.call().value());
            case PersonalDataErased erasure -> line.value(ErasedParts.of(erasure));
            case ContactSetApart _ -> line;
            case DemoClockAdvanced _ -> null;
        };
    }
}
