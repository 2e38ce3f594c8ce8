package org.mingbai.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.handling.events.TicketTransferred;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.supervision.events.SupervisorAppointed;
import org.mingbai.supervision.events.SupervisorCategory;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.Places;
import org.mingbai.supervision.write.TicketPlace;
import org.mingbai.time.Deadline;
import org.mingbai.time.Limit;
import org.mingbai.time.LimitUnit;
import org.mingbai.time.WorkingCalendar;

/** What was there before: small builders for the tests of supervision. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    public static final UnitCode PROVINCE = new UnitCode("130000");
    public static final UnitCode CITY = new UnitCode("130100");
    public static final UnitCode SECTION = new UnitCode("130100-jc");
    public static final UnitCode OTHER_CITY = new UnitCode("130200");
    public static final List<UnitCode> SECTION_PATH = List.of(PROVINCE, CITY, SECTION);
    public static final PostId POST = new PostId("post-jc-1");
    public static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    public static final SupervisorId SUPERVISOR = new SupervisorId("supervisor-1");
    public static final AccountId ACCOUNT = new AccountId("supervisor");

    private static final Assignment OTHER_PLACE = new Assignment(OTHER_CITY, List.of(PROVINCE, OTHER_CITY), null, null);

    private Given() {
    }

    public static Context by(Set<Role> roles, UnitCode jurisdiction, boolean stale) {
        return new Context(NOW, new Actor(ACCOUNT, roles, Set.of(jurisdiction), null), WorkingCalendar.shipped(), stale,
                (kind, id, field, plain) -> new SealedText(kind + "|" + id + "|" + field + "|" + plain));
    }

    public static Context bySupervisor() {
        return by(Set.of(Role.SUPERVISOR), PROVINCE, false);
    }

    public static Places places() {
        return Places.FOLD.all(units());
    }

    /** The chart that {@link #places} knows. */
    public static List<DomainEvent> units() {
        return List.of(
                new UnitEstablished(PROVINCE, "河北省", UnitKind.PROVINCE, List.of(PROVINCE), NOW),
                new UnitEstablished(CITY, "石家庄市", UnitKind.CITY, List.of(PROVINCE, CITY), NOW),
                new UnitEstablished(SECTION, "监察科", UnitKind.SECTION, SECTION_PATH, NOW),
                new PostEstablished(POST, SECTION, SECTION_PATH, "监察一岗", NOW));
    }

    public static SupervisorAppointed appointed(UnitCode district, String from, String until) {
        return new SupervisorAppointed(SUPERVISOR, new SealedText("name"), SupervisorCategory.RETIREE, List.of(district),
                LocalDate.parse(from), LocalDate.parse(until), ACCOUNT, NOW);
    }

    public static Appointments appointments(SupervisorAppointed... appointed) {
        return Appointments.FOLD.all(List.of(appointed));
    }

    public static TicketPlace ticket(DomainEvent... then) {
        var events = new ArrayList<DomainEvent>(List.of(opened()));
        events.addAll(List.of(then));
        return TicketPlace.FOLD.all(events);
    }

    public static TicketTransferred transferredElsewhere() {
        return new TicketTransferred(TICKET, SECTION, OTHER_PLACE, new SealedText("reason"), NOW);
    }

    public static TicketResolved resolved() {
        return new TicketResolved(TICKET, Resolution.UPHELD, new SealedText("reply"), NOW);
    }

    public static TicketReopened reopened() {
        var opened = opened();
        return new TicketReopened(TICKET, 2, opened.card(), opened.deadline(), List.of(), new SealedText("reason"), NOW);
    }

    public static TicketClosed closed() {
        return new TicketClosed(TICKET, null, NOW);
    }

    private static TicketOpened opened() {
        var limit = new Limit(13, LimitUnit.WORKING_DAYS);
        var day = LocalDate.parse("2026-03-09");
        return new TicketOpened(TICKET, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, null, null, SECTION,
                SECTION_PATH, new CardVersion(new CardId("bureau-hotline"), 1), new SealedText("subject"), new SealedText("text"),
                new Deadline(NOW, day, limit, day, "2026", false, null, null), List.of(), false, null, NOW);
    }
}
