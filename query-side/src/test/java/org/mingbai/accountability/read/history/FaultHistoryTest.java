package org.mingbai.accountability.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.accountability.events.FaultCaseBreachAnnulled;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.accountability.events.FaultFound;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionDecided;
import org.mingbai.accountability.read.CaseStage;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.log.RecordedFact;

/** What the record said then: the fold of what was recorded by then, and nothing that came later. */
class FaultHistoryTest {
    private static final Instant FAULT = Instant.parse("2026-02-03T01:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-02-05T01:00:00Z");
    private static final SealedText TEXT = new SealedText("sealed");

    @Test
    void each_case_reads_as_it_stood_when_only_so_much_was_recorded() {
        var whole = facts("fault-1", 10);

        assertThat(FaultHistoryFold.entries(whole.subList(0, 1))).singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(CaseStage.OPENED))
                .satisfies(entry -> assertThat(entry.sanction()).isNull());
        assertThat(FaultHistoryFold.entries(whole.subList(0, 2)).getFirst().state()).isEqualTo(CaseStage.VERIFIED);
        assertThat(FaultHistoryFold.entries(whole).getFirst().state()).isEqualTo(CaseStage.DECIDED);
        assertThat(FaultHistoryFold.entries(whole).getFirst().sanction()).isEqualTo(Sanction.WARNING);
    }

    @Test
    void a_case_keeps_both_of_its_times_and_says_that_it_was_entered_late() {
        var entry = FaultHistoryFold.entries(facts("fault-1", 10)).getFirst();

        assertThat(entry.occurredAt()).isEqualTo(FAULT);
        assertThat(entry.recordedAt()).isEqualTo(RECORDED);
        assertThat(entry.late()).isTrue();
        assertThat(entry.history()).extracting(FaultHistory.Step::position).containsExactly(10L, 11L, 12L);
    }

    @Test
    void a_breach_that_turned_out_to_be_none_is_told_from_when_it_was_known() {
        var known = new ArrayList<>(facts("fault-1", 10));
        known.add(fact(new FaultCaseBreachAnnulled(new FaultCaseId("fault-1"), TicketNumber.of(2026, 1), RECORDED, RECORDED), 13));

        var entry = FaultHistoryFold.entries(known).getFirst();

        assertThat(FaultHistoryFold.entries(known.subList(0, 3)).getFirst().breachAnnulled()).isFalse();
        assertThat(entry.breachAnnulled()).isTrue();
        assertThat(entry.occurredAt()).isEqualTo(RECORDED);
        assertThat(entry.late()).isFalse();
        assertThat(entry.state()).as("what was decided stays until people decide otherwise").isEqualTo(CaseStage.DECIDED);
    }

    @Test
    void the_newest_case_comes_first() {
        var both = new ArrayList<>(facts("fault-1", 10));
        both.addAll(facts("fault-2", 20));

        assertThat(FaultHistoryFold.entries(both)).extracting(entry -> entry.faultCase().value()).containsExactly("fault-2", "fault-1");
    }

    @Test
    void beside_today_what_was_not_known_yet_is_told_apart() {
        var known = facts("fault-1", 10);
        var both = new ArrayList<>(known);
        both.addAll(facts("fault-2", 20));
        var then = new FaultHistory(RECORDED, 11, FaultHistoryFold.entries(known.subList(0, 2)));
        var now = new FaultHistory(RECORDED, 30, FaultHistoryFold.entries(both));

        var compared = ComparedHistory.of(then, now);

        assertThat(compared.known()).isEqualTo(1);
        assertThat(compared.lines().getFirst().then()).as("the second case came later").isNull();
        var first = compared.lines().getLast();
        assertThat(first.stateThen()).isEqualTo(CaseStage.VERIFIED);
        assertThat(first.sanctionThen()).as("decided only afterwards").isNull();
        assertThat(first.changed()).isTrue();
        assertThat(first.steps()).extracting(ComparedHistory.Step::known).containsExactly(false, true, true);
        assertThat(compared.withoutLater().lines()).singleElement()
                .satisfies(line -> assertThat(line.steps()).hasSize(2).allMatch(ComparedHistory.Step::known));
    }

    private static List<RecordedFact> facts(String id, long position) {
        var faultCase = new FaultCaseId(id);
        var unit = new UnitCode("130100-jc");
        return List.of(
                fact(new FaultCaseOpened(faultCase, null, null, new PersonId("person-zhang"), new PostId("post-1"), unit,
                        List.of(new UnitCode("130000"), new UnitCode("130100"), unit), new FaultCode("overdue-handling"), TEXT, true, false, FAULT), position),
                fact(new FaultFound(faultCase, true, TEXT, RECORDED.plusSeconds(60)), position + 1),
                fact(new SanctionDecided(faultCase, Sanction.WARNING, 1, "政务处分法第八条", TEXT, RECORDED.plusSeconds(120)), position + 2));
    }

    private static RecordedFact fact(DomainEvent event, long position) {
        return new RecordedFact(event, position, 0, RECORDED, CommitMetadata.empty());
    }
}
