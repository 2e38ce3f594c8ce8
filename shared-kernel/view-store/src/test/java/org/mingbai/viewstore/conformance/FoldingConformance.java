package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.LogMark;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/** Writing: documents and position move together or not at all, for readers, for the disk and after a failure. */
public abstract class FoldingConformance extends StoreUnderTest {

    @Test
    void a_new_store_is_empty_and_at_the_origin() {
        assertThat(store.schema()).isEqualTo(TICKETS);
        assertThat(store.position()).isEqualTo(ViewPosition.ORIGIN);
        assertThat(store.visiblePosition()).isZero();
        assertThat(store.search(ViewQuery.of(Filter.everything())).total()).isZero();
        assertThat(store.get("a")).isEmpty();
        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void the_writer_reads_what_it_has_just_written() {
        store.put(ticket("a").body(bytes("first")));
        assertThat(got("a")).contains("first");
        store.advance(new ViewPosition(1, 0));
        assertThat(got("a")).contains("first");
        store.put(ticket("a").body(bytes("second")));
        assertThat(got("a")).contains("second");
        seen(1);
        store.advance(new ViewPosition(2, 0));
        seen(2);
        assertThat(got("a")).contains("second");
        store.delete("a");
        assertThat(got("a")).isEmpty();
        store.advance(new ViewPosition(3, 0));
        assertThat(got("a")).isEmpty();
    }

    @Test
    void readers_see_what_was_advanced_when_they_wait_for_it() {
        written(bare("a"), bare("b"));
        assertThat(found("a")).contains("a");
        assertThat(ids(Filter.everything())).containsExactly("a", "b");
        assertThat(store.visiblePosition()).isEqualTo(1);
        assertThat(store.search(ViewQuery.of(Filter.everything())).position()).isEqualTo(1);
    }

    /** What was left out is written in the note: it must never be about another position than that of the documents. */
    @Test
    void a_note_moves_with_the_position_or_not_at_all() {
        assertThat(store.note()).isEmpty();
        store.note("discarded");
        store.discard();
        written(bare("a"));
        assertThat(store.note()).isEmpty();
        store.note("left out: b");
        store.put(bare("c"));
        store.advance(new ViewPosition(2, 0));
        store.put(bare("d"));
        store.advance(new ViewPosition(3, 0));
        store.note("nothing left out");
        store.advance(new ViewPosition(3, 0));
        store.commit();
        assertThat(store.note()).isEqualTo("nothing left out");
        reopen();
        assertThat(store.note()).isEqualTo("nothing left out");
        assertThat(store.position()).isEqualTo(new ViewPosition(3, 0));
    }

    /** A commit of several events may be folded in several turns: who waits for it sees all of it. */
    @Test
    void a_commit_is_shown_when_it_is_folded_whole() {
        written(bare("before"));
        store.put(bare("first"));
        store.advance(new ViewPosition(2, 0, false));
        assertThat(store.awaitPosition(2, Duration.ZERO)).isFalse();
        assertThat(store.visiblePosition()).isEqualTo(1);
        store.put(bare("second"));
        store.advance(new ViewPosition(2, 1));
        seen(2);
        assertThat(ids(Filter.everything())).contains("first", "second");
    }

    @Test
    void a_document_written_again_replaces_the_one_before_whole() {
        written(ticket("a").keyword("unit", "130100").number("level", 1L).text("words", List.of("供热")).body(bytes("old")));
        written(ticket("a").keyword("unit", "130200").body(bytes("new")));
        assertThat(store.search(ViewQuery.of(Filter.everything())).total()).isEqualTo(1);
        assertThat(found("a")).contains("new");
        assertThat(ids(Filter.is("unit", "130100"))).isEmpty();
        assertThat(ids(Filter.is("unit", "130200"))).containsExactly("a");
        assertThat(ids(new Filter.Has("level"))).isEmpty();
        assertThat(matching("供热")).isEmpty();
    }

    @Test
    void a_deleted_document_is_gone() {
        written(bare("a"), bare("b"));
        store.delete("a");
        written();
        assertThat(ids(Filter.everything())).containsExactly("b");
        assertThat(found("a")).isEmpty();
        reopen();
        assertThat(ids(Filter.everything())).containsExactly("b");
        written(bare("a"));
        assertThat(ids(Filter.everything())).containsExactly("a", "b");
    }

    @Test
    void what_is_discarded_never_appears() {
        written(ticket("a").body(bytes("kept")), bare("c"));
        store.put(ticket("a").body(bytes("half-way")));
        store.put(bare("b"));
        store.delete("c");
        store.discard();
        assertThat(got("a")).contains("kept");
        assertThat(got("b")).isEmpty();
        assertThat(got("c")).contains("c");
        written(bare("d"));
        assertThat(ids(Filter.everything())).containsExactly("a", "c", "d");
        assertThat(found("a")).contains("kept");
    }

    @Test
    void what_is_not_advanced_is_not_made_durable() {
        store.put(bare("a"));
        store.advance(new ViewPosition(1, 0));
        store.put(bare("b"));
        store.commit();
        assertThat(found("b")).isEmpty();
        reopen();
        assertThat(store.position()).isEqualTo(new ViewPosition(1, 0));
        assertThat(ids(Filter.everything())).containsExactly("a");
    }

    @Test
    void a_document_that_cannot_be_written_keeps_the_others_of_its_advance_out() {
        written(ticket("a").body(bytes("before")));
        store.put(ticket("a").body(bytes("after")));
        store.put(bare("b"));
        store.put(ticket("z").keyword("nosuch", "field").body(bytes("z")));
        assertThatThrownBy(() -> store.advance(new ViewPosition(2, 0))).isInstanceOf(IllegalArgumentException.class);
        store.discard();
        assertThat(store.position()).isEqualTo(new ViewPosition(1, 0));
        written(bare("c"));
        assertThat(ids(Filter.everything())).containsExactly("a", "c");
        assertThat(found("a")).contains("before");
        reopen();
        assertThat(ids(Filter.everything())).containsExactly("a", "c");
    }

    @Test
    void position_and_documents_are_there_after_reopening() {
        for (int commit = 1; commit <= 30; commit++) {
            store.put(ticket("count").number("level", (long) commit).body(bytes(Integer.toString(commit))));
            store.put(bare("t" + commit % 7));
            store.advance(new ViewPosition(commit, commit % 3));
            if (commit % 10 == 0) {
                reopen();
                assertThat(store.position()).isEqualTo(new ViewPosition(commit, commit % 3));
                assertThat(store.visiblePosition()).isEqualTo(commit);
                assertThat(found("count")).contains(Integer.toString(commit));
                assertThat(got("count")).contains(Integer.toString(commit));
                assertThat(ids(new Filter.NumberBetween("level", commit, commit))).containsExactly("count");
                assertThat(store.search(ViewQuery.of(Filter.everything())).total()).isEqualTo(8);
            }
        }
    }

    @Test
    void a_position_says_of_which_log_it_is() {
        var at = new ViewPosition(3, 1, false, new LogMark("the first commit's hash", "the third's"));
        store.put(bare("a"));
        store.advance(at);
        store.commit();
        assertThat(store.position()).isEqualTo(at);
        reopen();
        assertThat(store.position()).isEqualTo(at);
    }

    @Test
    void what_is_set_aside_is_kept_and_the_view_begins_from_nothing() {
        for (int round = 1; round <= ViewStore.ASIDE + 1; round++) {
            store.note("left out: b");
            written(worded("a", "供热不足"));
            store.commit();
            store.put(bare("under way"));
            store.note("never advanced");
            var away = store.setAside(Instant.parse("2026-11-25T09:00:0" + round + "Z"));
            assertThat(aside()).hasSize(Math.min(round, ViewStore.ASIDE)).last().satisfies(newest -> assertThat(away).endsWith(newest));
            assertThat(store.position()).isEqualTo(ViewPosition.ORIGIN);
            assertThat(store.visiblePosition()).isZero();
            assertThat(store.note()).isEmpty();
            assertThat(got("a")).isEmpty();
            assertThat(got("under way")).isEmpty();
            assertThat(ids(Filter.everything())).isEmpty();
            assertThat(matching("供热")).isEmpty();
        }
        written(worded("c", "供热"));
        assertThat(matching("供热")).containsExactly("c");
        reopen();
        assertThat(ids(Filter.everything())).containsExactly("c");
        assertThat(store.note()).isEmpty();
        assertThat(store.position()).isEqualTo(new ViewPosition(1, 0));
    }

    /** The place is the view's alone again before anything was folded into it. */
    @Test
    void a_view_that_was_set_aside_and_closed_is_empty_when_it_is_opened() {
        written(bare("a"));
        store.commit();
        store.setAside(Instant.parse("2026-11-25T09:00:00Z"));
        reopen();
        assertThat(store.position()).isEqualTo(ViewPosition.ORIGIN);
        assertThat(ids(Filter.everything())).isEmpty();
    }

    @Test
    void what_is_set_aside_can_be_deleted() {
        written(bare("a"));
        store.setAside(Instant.parse("2026-11-25T09:00:00Z"));
        written(bare("b"));
        store.dropAside();
        assertThat(aside()).isEmpty();
        assertThat(ids(Filter.everything())).containsExactly("b");
    }

    @Test
    void a_position_moves_without_any_document() {
        store.advance(new ViewPosition(17, 2));
        seen(17);
        reopen();
        assertThat(store.position()).isEqualTo(new ViewPosition(17, 2));
    }

    @Test
    void another_version_of_the_schema_starts_from_nothing() {
        written(ticket("a").keyword("unit", "130100").body(bytes("a")));
        store.close();
        store = open(ViewSchema.of("tickets", 2, ViewField.number("unit")), blinder());
        assertThat(store.position()).isEqualTo(ViewPosition.ORIGIN);
        assertThat(store.search(ViewQuery.of(Filter.everything())).total()).isZero();
        written(ticket("b").number("unit", 130200L).body(bytes("b")));
        store.close();
        store = open(ViewSchema.of("tickets", 2, ViewField.number("unit")), blinder());
        assertThat(ids(new Filter.NumberBetween("unit", 130200, 130200))).containsExactly("b");
        assertThat(store.position()).isEqualTo(new ViewPosition(1, 0));
    }

    @Test
    void another_view_starts_from_nothing() {
        written(bare("a"));
        store.close();
        store = open(new ViewSchema("cases", 1, TICKETS.fields()), blinder());
        assertThat(store.position()).isEqualTo(ViewPosition.ORIGIN);
        assertThat(ids(Filter.everything())).isEmpty();
    }

    @Test
    void a_reader_is_woken_when_its_position_comes() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            boolean reached = store.awaitPosition(3, patience());
            return reached && found("c").isPresent();
        });
        for (int commit = 1; commit <= 3; commit++) {
            store.put(bare(String.valueOf((char) ('a' + commit - 1))));
            store.advance(new ViewPosition(commit, 0));
        }
        assertThat(waiting.get(patience().toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_reader_does_not_wait_for_ever() {
        written(bare("a"));
        assertThat(store.awaitPosition(1, Duration.ZERO)).isTrue();
        assertThat(store.awaitPosition(2, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void no_word_is_stored_in_clear() {
        var secret = "王小明家暖气不热secretword";
        written(worded("a", secret));
        reopen();
        assertThat(clearWords()).isEmpty();
        store.close();
        store = open(new ViewSchema("control", 1, TICKETS.fields()), word -> word);
        written(worded("a", secret));
        store.close();
        assertThat(clearWords()).as("the same words unblinded are found").isNotEmpty();
        store = open(TICKETS, blinder());
    }

    private List<String> clearWords() {
        var everything = new String(stored(), StandardCharsets.ISO_8859_1);
        return Stream.of("王小", "小明", "暖气", "secretword")
                .filter(word -> everything.contains(new String(bytes(word), StandardCharsets.ISO_8859_1))).toList();
    }
}
