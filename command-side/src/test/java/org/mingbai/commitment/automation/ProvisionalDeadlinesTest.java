package org.mingbai.commitment.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mingbai.commitment.Promised;
import org.mingbai.commitment.events.CalendarPublished;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.StepClock;
import org.mingbai.commitment.write.recompute.RecomputeDeadline;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.handling.events.TicketReopened;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.axon.Undone;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.time.Deadlines;
import org.mingbai.time.Limit;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.lucene.LuceneViewStore;

class ProvisionalDeadlinesTest {

    private static final TicketOpened FIRM =
            Promised.opened(Deadlines.of(Promised.FILED, Limit.workingDays(13), Promised.BEFORE), List.of());
    private static final DeadlineRecomputed RECOMPUTED = new DeadlineRecomputed(Promised.TICKET, 1,
            Deadlines.recompute(Promised.PROVISIONAL, Promised.AFTER), List.of(), null, Promised.FILED);

    @TempDir
    Path folder;
    private ViewStores stores;
    private ProvisionalDeadlines list;
    private long position;

    @BeforeEach
    void open() {
        stores = new ViewStores((schema, refreshEvery) -> LuceneViewStore.open(folder, schema, token -> token, refreshEvery));
        list = new ProvisionalDeadlines(stores, new Undone());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_ticket_is_listed_while_its_deadline_is_provisional() {
        happened(Promised.opened());
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).containsExactly(Promised.TICKET);

        happened(RECOMPUTED);
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).isEmpty();
    }

    @Test
    void a_firm_deadline_and_one_counted_in_this_calendar_already_have_nothing_to_be_counted_again() {
        happened(FIRM);
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).isEmpty();
        happened(Promised.opened());
        assertThat(list.notCountedIn(Promised.BEFORE.version(), position)).isEmpty();
    }

    @Test
    void a_ticket_is_listed_while_anything_of_it_is_provisional_a_step_an_earlier_round_or_the_limit_of_a_level() {
        var other = Deadlines.of(Promised.FILED, Limit.workingDays(13), Promised.BEFORE);
        happened(FIRM);
        happened(Promised.breached(2, Promised.PROVISIONAL));
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).containsExactly(Promised.TICKET);
        happened(new BreachAnnulled(Promised.TICKET, 1, 2, Promised.AFTER.version(), Promised.FILED));
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).isEmpty();

        happened(Promised.opened(other, List.of(new StepClock("调查", Promised.PROVISIONAL))));
        happened(new TicketReopened(Promised.TICKET, 2, new CardVersion(new CardId("labour-inspection"), 1), other, List.of(), new SealedText("x"),
                Promised.FILED));
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).as("of round 1").containsExactly(Promised.TICKET);
        happened(new DeadlineRecomputed(Promised.TICKET, 1, other, List.of(), null, Promised.FILED));
        assertThat(list.notCountedIn(Promised.AFTER.version(), position)).isEmpty();
    }

    @Test
    void a_publication_sends_for_every_ticket_listed() {
        happened(Promised.opened());
        happened(new CalendarPublished(Promised.YEAR_2027, Promised.AFTER.version(), Promised.FILED));

        assertThat(after(new CalendarPublished(Promised.YEAR_2027, Promised.AFTER.version(), Promised.FILED)))
                .containsExactly(new RecomputeDeadline(Promised.TICKET));
    }

    @Test
    void a_ticket_decided_before_the_publication_and_committed_after_it_is_caught_by_its_own_commit() {
        assertThat(after(Promised.opened())).containsExactly(new RecomputeDeadline(Promised.TICKET));
        assertThat(after(FIRM)).isEmpty();
        assertThat(after(Promised.breached(2, Promised.PROVISIONAL))).containsExactly(new RecomputeDeadline(Promised.TICKET));
        assertThat(after(Promised.opened(FIRM.deadline(), List.of(new StepClock("调查", Promised.PROVISIONAL))))).hasSize(1);
        assertThat(after(RECOMPUTED)).isEmpty();
    }

    private List<Object> after(DomainEvent event) {
        return new WhenYearPublishedThenRecompute(list, () -> Promised.AFTER)
                .commandsAfter(new Outcome.Committed(position, List.of(event), Promised.FILED));
    }

    private void happened(DomainEvent event) {
        position++;
        list.apply(new RecordedFact(event, position, 0, Promised.FILED, CommitMetadata.empty()), list.store());
        list.store().advance(new ViewPosition(position, 0));
    }
}
