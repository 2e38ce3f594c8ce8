package org.mingbai.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.accountability.events.AccountabilityEvent;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.AppealOutcome;
import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.accountability.write.CaseState;
import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.accountability.write.PolicyInForce;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.WorkingCalendar;

/** What was there before: small builders for the tests of accountability. */
public final class Cases {

    public static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    public static final UnitCode PROVINCE = new UnitCode("130000");
    public static final UnitCode CITY = new UnitCode("130100");
    public static final UnitCode UNIT = new UnitCode("130100-jc");
    public static final UnitCode OTHER_CITY = new UnitCode("130200");
    public static final List<UnitCode> PATH = List.of(PROVINCE, CITY, UNIT);
    public static final PostId POST = new PostId("post-jc-1");
    public static final PersonId ZHANG = new PersonId("person-zhang");
    public static final PersonId LI = new PersonId("person-li");
    public static final PersonId LEADER = new PersonId("person-leader");
    public static final FaultCaseId CASE = new FaultCaseId("fault-1");
    public static final FaultCode OVERDUE = new FaultCode("overdue-handling");
    public static final FaultCode LEAK = new FaultCode("leak-of-reporter");

    private Cases() {
    }

    public static Context by(PersonId person, UnitCode jurisdiction, boolean stale) {
        var actor = new Actor(new AccountId("somebody"), Set.of(Role.DISCIPLINE, Role.LEADER, Role.HANDLER), Set.of(jurisdiction), person);
        return new Context(NOW, actor, WorkingCalendar.shipped(), stale,
                (kind, id, field, plain) -> new SealedText(kind + "|" + id + "|" + field + "|" + plain));
    }

    public static Context byLeader() {
        return by(LEADER, PROVINCE, false);
    }

    public static SealedText sealed(String field, String plain) {
        return new SealedText("fault-case|fault-1|" + field + "|" + plain);
    }

    public static FaultCaseOpened opened() {
        return new FaultCaseOpened(CASE, null, null, ZHANG, POST, UNIT, PATH, OVERDUE, sealed("facts", "超期十日"), false, false, NOW);
    }

    public static FaultFound verified() {
        return new FaultFound(CASE, true, sealed("grounds", "属实"), NOW);
    }

    public static FaultFound unfounded() {
        return new FaultFound(CASE, false, sealed("grounds", "不属实"), NOW);
    }

    public static SanctionDecided decided(Sanction sanction) {
        return new SanctionDecided(CASE, sanction, 1, "政务处分法第八条", sealed("reason", "初犯"), NOW);
    }

    public static AppealLodged appealed() {
        return new AppealLodged(CASE, sealed("grounds", "处理过重"), NOW);
    }

    public static AppealDecided upheld() {
        return new AppealDecided(CASE, AppealOutcome.UPHELD, Sanction.WARNING, sealed("reason", "维持"), NOW);
    }

    public static CaseState after(AccountabilityEvent... events) {
        return CaseState.FOLD.all(List.of(events));
    }

    /** Criticism and warning for both faults; beyond that only a demerit for the leak. */
    public static PolicyInForce policy() {
        return PolicyInForce.FOLD.all(List.of(new SanctionPolicyPublished(3, List.of(
                new SanctionRule(OVERDUE, List.of(Sanction.CRITICISM, Sanction.WARNING)),
                new SanctionRule(LEAK, List.of(Sanction.CRITICISM, Sanction.WARNING, Sanction.DEMERIT))), "政务处分法", NOW)));
    }

    public static FaultsInForce faults() {
        return FaultsInForce.FOLD.all(List.of(new FaultCataloguePublished(1, List.of(
                new CatalogueFault(OVERDUE, "超期未办", "超过承诺时限"), new CatalogueFault(LEAK, "泄露举报人信息", "泄露")), NOW)));
    }
}
