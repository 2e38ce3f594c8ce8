package org.mingbai.intake;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.write.logcall.Caller;
import org.mingbai.intake.write.Named;
import org.mingbai.intake.write.logcall.LogCall;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;
import org.mingbai.time.WorkingCalendar;

/** Small builders for the tests of intake. Sealing is readable here: kind, id, field and text with bars between. */
public final class Calls {
    /** Friday before the Spring Festival of 2026: Saturday is a make-up workday, see the golden vectors. */
    public static final Instant NOW = Instant.parse("2026-02-13T02:00:00Z");
    public static final UnitCode PROVINCE = new UnitCode("130000");
    public static final UnitCode CITY = new UnitCode("130100");
    public static final CardId CARD = new CardId("bureau-hotline");
    public static final CallId CALL = new CallId("call-1");
    public static final TicketNumber TICKET = TicketNumber.of(2026, 1);
    public static final SubjectId SUBJECT = new SubjectId("subject-1");

    private Calls() {
    }

    public static Context by(UnitCode jurisdiction) {
        return new Context(NOW, new Actor(new AccountId("operator"), Set.of(Role.OPERATOR), Set.of(jurisdiction), null),
                WorkingCalendar.shipped(), false,
                (kind, id, field, plain) -> new SealedText(kind + "|" + id + "|" + field + "|" + plain));
    }

    public static LogCall call(CallOutcome outcome, @Nullable TicketNumber ticket, HotlineLine line, @Nullable Instant occurredAt) {
        return new LogCall(CALL, outcome, ticket, line, new Caller(Disclosure.CONFIDENTIAL, SUBJECT, "{\"name\":\"张三\"}"),
                new Named(RespondentKind.EMPLOYER, "某建筑公司", null), "工资拖欠", CITY, CITY, "拖欠工资", "三个月没发", CARD, occurredAt,
                "已告知");
    }

    public static ProcedureCardPublished card() {
        return new ProcedureCardPublished(CARD, 2, "局热线", List.of(
                new CardStep("答复咨询", List.of(HotlineLine.POLICY), Limit.workingDays(3), null, StepStart.ACCEPTANCE, true, "承诺一", false),
                new CardStep("办结", List.of(HotlineLine.COMPLAINT, HotlineLine.OFFICIALS), Limit.workingDays(13), null, StepStart.ACCEPTANCE,
                        true, "承诺二", false),
                new CardStep("回访", List.of(), Limit.workingDays(1), null, StepStart.PREVIOUS_STEP, false, "承诺三", false)),
                new Pledge(List.of(Limit.workingDays(5), Limit.workingDays(5))), (LocalTime) null, NOW);
    }
}
