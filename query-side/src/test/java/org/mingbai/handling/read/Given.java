package org.mingbai.handling.read;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.card.Promise;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.escalation.events.DeadlineWarned;
import org.mingbai.escalation.events.LevelBreached;
import org.mingbai.handling.events.Assignment;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.TicketAccepted;
import org.mingbai.handling.events.TicketClosed;
import org.mingbai.handling.events.TicketDispatched;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.handling.events.TicketResolved;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Deadline;
import org.mingbai.time.Escalations;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** One complaint under a card of three steps, and what befalls it. */
public final class Given {
    /** A Tuesday morning. Day 13 is the 27th; 5 working days each lead to level 2 on 3 April and level 3 on 13 April. */
    public static final Instant ACCEPTED_AT = Instant.parse("2026-03-10T02:00:00Z");
    public static final TicketNumber TICKET = TicketNumber.of(2026, 7);
    public static final UnitCode PROVINCE = new UnitCode("130000");
    public static final UnitCode CITY = new UnitCode("130100");
    public static final UnitCode SECTION = new UnitCode("130100-jc");
    public static final Pledge PLEDGE = new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5)));
    public static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    private Given() {
    }

    public static ProcedureCardPublished card() {
        return new ProcedureCardPublished(new CardId("labour-inspection"), 1, "明白卡", List.of(
                new CardStep("受理", List.of(), Limit.workingDays(5), null, StepStart.ACCEPTANCE, false, "第十八条", false),
                new CardStep("调查", List.of(), Limit.workingDays(13), Limit.workingDays(10), StepStart.ACCEPTANCE, true, "第十七条", false),
                new CardStep("作出处理决定", List.of(), Limit.workingDays(15), null, StepStart.PREVIOUS_STEP, false, "第三十七条", false)),
                PLEDGE, null, Instant.EPOCH);
    }

    public static Cards cards() {
        return Cards.FOLD.all(List.of(card()));
    }

    public static Promise promise(Instant from) {
        return Promise.of(card(), HotlineLine.COMPLAINT, from, CALENDAR);
    }

    public static Deadline deadline() {
        return promise(ACCEPTED_AT).deadline();
    }

    public static TicketOpened opened() {
        var promise = promise(ACCEPTED_AT);
        return new TicketOpened(TICKET, null, HotlineLine.COMPLAINT, new CallerRef(Disclosure.ANONYMOUS, null, null), null, "工资", CITY,
                PROVINCE, List.of(PROVINCE), promise.card(), new SealedText("subject"), new SealedText("text"), promise.deadline(),
                promise.steps(), false, null, ACCEPTED_AT);
    }

    public static TicketDispatched dispatched() {
        return new TicketDispatched(TICKET, inSection(null), null, ACCEPTED_AT);
    }

    public static Assignment inSection(@Nullable PostId post) {
        return new Assignment(SECTION, List.of(PROVINCE, CITY, SECTION), post,
                new Holder(new PersonId("person-li"), new SealedText("name"), HoldingAs.A));
    }

    public static TicketAccepted accepted() {
        return new TicketAccepted(TICKET, null, ACCEPTED_AT);
    }

    public static TicketResolved resolved(Instant at) {
        return new TicketResolved(TICKET, Resolution.UPHELD, new SealedText("reply"), at);
    }

    public static TicketClosed closed(Instant at) {
        return new TicketClosed(TICKET, null, at);
    }

    /** The second round begins. */
    public static TicketReopened reopened(Instant at) {
        var promise = promise(at);
        return new TicketReopened(TICKET, 2, promise.card(), promise.deadline(), promise.steps(), new SealedText("reason"), at);
    }

    public static DeadlineWarned warned(Instant at) {
        return new DeadlineWarned(TICKET, 1, deadline(), at);
    }

    /** The first round passed the limit of this level. */
    public static LevelBreached breached(int level) {
        var basis = ladder(level);
        return new LevelBreached(TICKET, 1, level, basis, SECTION, basis.at());
    }

    /** The deadline after which the ticket stands at this level. */
    public static Deadline ladder(int level) {
        return Escalations.ladder(deadline(), PLEDGE, CALENDAR).get(level - 1);
    }
}
