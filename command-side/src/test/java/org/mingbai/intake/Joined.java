package org.mingbai.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.mingbai.commitment.card.Promise;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** A call that joined somebody else's ticket yesterday. */
public final class Joined {
    public static final TicketNumber OWN = TicketNumber.of(2026, 2);
    public static final Instant CAME_AT = Calls.NOW.minusSeconds(86_400);
    public static final CallerRef CALLER = new CallerRef(Disclosure.CONFIDENTIAL, Calls.SUBJECT, new SealedText("identity"));

    public static final List<UnitCode> PATH = List.of(Calls.PROVINCE, Calls.CITY);
    public static final CallAbout ABOUT = new CallAbout(null, "社保", null, null);

    private Joined() {
    }

    public static CallPlace call(DomainEvent... then) {
        var events = new ArrayList<DomainEvent>(List.of(
                new CallReceived(Calls.CALL, HotlineLine.COMPLAINT, CALLER, CallOutcome.JOIN, Calls.TICKET, null, null, null, null, CAME_AT)));
        events.addAll(List.of(then));
        return CallPlace.FOLD.all(events);
    }

    public static CallJoined joined() {
        return new CallJoined(Calls.CALL, Calls.TICKET, new SealedText("subject"), new SealedText("text"), ABOUT, null, CAME_AT);
    }

    public static CallSeparated separated() {
        return new CallSeparated(Calls.CALL, Calls.TICKET, new SealedText("reason"), new SealedText("subject"), new SealedText("text"), ABOUT,
                CALLER, PATH, Calls.NOW);
    }

    public static TicketOpened opened(TicketNumber ticket, UnitCode unit, List<UnitCode> path) {
        var promise = Promise.of(Calls.card(), HotlineLine.COMPLAINT, CAME_AT, org.mingbai.time.WorkingCalendar.shipped());
        return new TicketOpened(ticket, null, HotlineLine.COMPLAINT, CALLER, null, null, null, unit, path, promise.card(), new SealedText("subject"),
                new SealedText("text"), promise.deadline(), promise.steps(), false, null, CAME_AT);
    }

    public static JoinedTicket ticket(DomainEvent... then) {
        var events = new ArrayList<DomainEvent>(List.of(opened(Calls.TICKET, Calls.CITY, PATH)));
        events.addAll(List.of(then));
        return JoinedTicket.FOLD.all(events);
    }

    public static TicketClosed closed() {
        return new TicketClosed(Calls.TICKET, null, Calls.NOW);
    }
}
