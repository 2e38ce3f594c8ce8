package org.mingbai.accountability.read.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import org.mingbai.access.read.reach.Reach;
import org.mingbai.accountability.events.AppealDecided;
import org.mingbai.accountability.events.AppealLodged;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.accountability.read.CaseSummary;
import org.mingbai.accountability.read.CaseTexts;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.OutsideJurisdictionException;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;

/** Folds the slice of the log that is about one case. Its person reads it wherever they work now; others need role and reach. */
@Component
public final class CaseFiles {

    private final LogSlices log;
    private final Reach reach;
    private final CaseTexts texts;

    CaseFiles(LogSlices log, Reach reach, CaseTexts texts) {
        this.log = log;
        this.reach = reach;
        this.texts = texts;
    }

    public CaseFile of(FaultCaseId id, Actor reader) {
        var facts = log.facts(new Tag("fault-case", id.value()));
        var summary = CaseSummary.FOLD.all(facts.stream().map(RecordedFact::event).toList());
        requireAllowed(summary.opened(), reader);
        return file(summary, facts);
    }

    /** Who neither judges nor is judged is not told whether there is such a case. */
    private void requireAllowed(@Nullable FaultCaseOpened opened, Actor reader) {
        if (opened != null && opened.person() != null && opened.person().equals(reader.person())) {
            return;
        }
        if (!reader.has(Role.DISCIPLINE) && !reader.has(Role.LEADER)) {
            throw new AccessDeniedException("neither judges nor is judged");
        }
        if (opened == null) {
            throw new NotFoundException();
        }
        if (!reach.reaches(reader, opened.path())) {
            throw new OutsideJurisdictionException();
        }
    }

    private CaseFile file(CaseSummary summary, List<RecordedFact> facts) {
        var opened = summary.opened();
        var id = opened.faultCase();
        var events = CaseEvents.FOLD.all(facts.stream().map(RecordedFact::event).toList());
        return new CaseFile(id, summary.state(), opened.ticket(), opened.report(), opened.person(), texts.nameOf(opened.person()),
                opened.post(), opened.unit(), opened.fault(), texts.open(id, "facts", opened.facts()), summary.faultAt(),
                facts.getFirst().recordedAt(), summary.late(facts.getFirst().recordedAt()),
                summary.breachAnnulled(), finding(events.found()), decision(events.decided()),
                appeal(events.appealed()), review(events.reviewed()), summary.sanction(), facts.getLast().position(),
                facts.stream().map(CaseFiles::step).toList());
    }

    private CaseFile.@Nullable Finding finding(@Nullable FaultFound found) {
        return found == null ? null
                : new CaseFile.Finding(found.verified(), texts.open(found.faultCase(), "grounds", found.grounds()), found.occurredAt());
    }

    private CaseFile.@Nullable DecisionBody decision(@Nullable SanctionDecided decided) {
        return decided == null ? null : new CaseFile.DecisionBody(decided.sanction(), decided.legalBasis(),
                texts.open(decided.faultCase(), "reason", decided.reason()), decided.policyVersion(), decided.occurredAt());
    }

    private CaseFile.@Nullable Appeal appeal(@Nullable AppealLodged lodged) {
        return lodged == null ? null
                : new CaseFile.Appeal(texts.open(lodged.faultCase(), "grounds", lodged.grounds()), lodged.occurredAt());
    }

    private CaseFile.@Nullable AppealDecision review(@Nullable AppealDecided decided) {
        return decided == null ? null : new CaseFile.AppealDecision(decided.outcome(), decided.sanction(),
                texts.open(decided.faultCase(), "reason", decided.reason()), decided.occurredAt());
    }

    private static CaseFile.Step step(RecordedFact fact) {
        return new CaseFile.Step(fact.position(), fact.index(), EventTypes.nameOf(fact.event().getClass()), fact.event().occurredAt(),
                fact.recordedAt(), fact.account());
    }
}
