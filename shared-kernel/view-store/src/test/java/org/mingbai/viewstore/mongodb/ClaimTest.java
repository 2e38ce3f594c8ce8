package org.mingbai.viewstore.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewClaimLostException;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/** Two nodes on one view: one folds, the other takes its place, and nobody writes who has lost the claim. */
class ClaimTest {

    private static final ViewSchema SCHEMA = ViewSchema.of("things", 1);
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final String uri = TestMongo.database();
    /** The steady clock of the node that waits. */
    private final AtomicLong nanos = new AtomicLong();
    private MongoDbViews here;
    private MongoDbViews there;
    private ViewStore owner;
    private ViewStore other;

    @BeforeEach
    void open() {
        here = MongoDbViews.connect(uri, LEASE);
        there = MongoDbViews.connect(uri, LEASE, nanos::get);
        owner = here.open(SCHEMA, word -> word, Duration.ofHours(1));
        other = there.open(SCHEMA, word -> word, Duration.ofHours(1));
        assertThat(owner.claim()).isTrue();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
        TestMongo.drop(uri);
    }

    @Test
    void one_has_the_claim_and_the_other_is_refused() {
        assertThat(other.claim()).isFalse();
        assertThat(owner.claim()).as("kept").isTrue();
        assertThatThrownBy(() -> write(other, "b", 1)).isInstanceOf(ViewClaimLostException.class);
        write(owner, "a", 1);
        assertThat(ids(other)).containsExactly("a");
    }

    @Test
    void what_is_given_back_is_taken_at_once_with_the_position_of_the_one_before() {
        write(owner, "a", 7);
        owner.close();
        assertThat(other.claim()).isTrue();
        assertThat(other.position()).isEqualTo(new ViewPosition(7, 0));
        write(other, "b", 8);
        assertThat(ids(other)).containsExactly("a", "b");
    }

    @Test
    void an_owner_that_was_not_heard_of_for_a_lease_has_lost_its_claim() {
        assertThat(other.claim()).isFalse();
        passes(LEASE.minusMillis(1));
        assertThat(other.claim()).isFalse();
        passes(Duration.ofMillis(2));
        assertThat(other.claim()).isTrue();
        assertThat(owner.claim()).isFalse();
    }

    @Test
    void an_owner_that_keeps_its_claim_or_writes_is_heard_of_however_fast_the_clock_of_the_other_runs() {
        for (int turn = 1; turn <= 4; turn++) {
            assertThat(other.claim()).isFalse();
            passes(Duration.ofHours(1));
            if (turn % 2 == 0) {
                owner.claim();
            } else {
                write(owner, "a", turn);
            }
        }
        assertThat(other.claim()).isFalse();
    }

    @Test
    void who_lost_the_claim_changes_nothing_and_may_have_it_back() {
        write(owner, "a", 1);
        owner.put(document("late"));
        takenOver();
        write(other, "b", 2);

        assertThatThrownBy(() -> owner.advance(new ViewPosition(2, 0))).isInstanceOf(ViewClaimLostException.class);

        assertThat(ids(owner)).containsExactly("a", "b");
        assertThat(owner.position()).as("as far as the new owner has come").isEqualTo(new ViewPosition(2, 0));
        assertThat(owner.claim()).isFalse();
        other.release();
        assertThat(owner.claim()).isTrue();
        write(owner, "c", 3);
        assertThat(ids(other)).as("what was written late is forgotten").containsExactly("a", "b", "c");
    }

    /** The claim passes between the decision to write and the writing, with nothing folded meanwhile. */
    @Test
    void who_lost_the_claim_is_kept_out_though_the_position_is_still_its_own() {
        write(owner, "a", 1);
        takenOver();
        assertThatThrownBy(() -> write(owner, "late", 2)).isInstanceOf(ViewClaimLostException.class);
        assertThatThrownBy(() -> owner.advance(new ViewPosition(2, 0))).as("without any document").isInstanceOf(ViewClaimLostException.class);
        assertThat(ids(other)).containsExactly("a");
        assertThat(other.position()).isEqualTo(new ViewPosition(1, 0));
    }

    @Test
    void a_claim_given_back_by_who_lost_it_stays_with_the_new_owner() {
        takenOver();
        owner.release();
        assertThat(owner.claim()).isFalse();
        write(other, "a", 1);
    }

    @Test
    void of_many_who_want_a_free_view_one_gets_it() throws Exception {
        owner.release();
        var barrier = new CyclicBarrier(6);
        var stores = IntStream.range(0, 6).mapToObj(_ -> there.open(SCHEMA, word -> word, Duration.ofHours(1))).toList();
        var claims = new ArrayList<CompletableFuture<Boolean>>();
        for (var store : stores) {
            claims.add(CompletableFuture.supplyAsync(() -> {
                await(barrier);
                return store.claim();
            }, work -> Thread.ofPlatform().start(work)));
        }
        int winners = 0;
        for (var claim : claims) {
            winners += claim.get(20, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void the_other_is_told_how_far_the_view_is_and_is_woken_when_it_waits() throws Exception {
        write(owner, "a", 1);
        assertThat(other.position()).isEqualTo(new ViewPosition(1, 0));
        var waiting = CompletableFuture.supplyAsync(() -> other.awaitPosition(3, Duration.ofSeconds(20)) && ids(other).contains("c"));
        write(owner, "b", 2);
        write(owner, "c", 3);
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(other.visiblePosition()).isEqualTo(3);
    }

    @Test
    void an_advance_that_the_server_cannot_take_changes_nothing_and_the_next_one_goes_on() {
        write(owner, "a", 1);
        owner.put(document("b"));
        owner.put(ViewDocument.id("too-big").body(new byte[17 << 20]));
        assertThatThrownBy(() -> owner.advance(new ViewPosition(2, 0))).isInstanceOf(RuntimeException.class);
        assertThat(ids(owner)).containsExactly("a");
        assertThat(owner.position()).isEqualTo(new ViewPosition(1, 0));
        write(owner, "c", 2);
        assertThat(ids(other)).containsExactly("a", "c");
    }

    private void takenOver() {
        assertThat(other.claim()).isFalse();
        passes(LEASE.plusMillis(1));
        assertThat(other.claim()).isTrue();
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void write(ViewStore store, String id, long commit) {
        store.put(document(id));
        store.advance(new ViewPosition(commit, 0));
    }

    private static ViewDocument document(String id) {
        return ViewDocument.id(id).body(id.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(ViewStore store) {
        return store.search(ViewQuery.of(Filter.everything())).items().stream().map(ViewPage.Found::id).toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
