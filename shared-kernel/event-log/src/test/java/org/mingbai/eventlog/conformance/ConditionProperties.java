package org.mingbai.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.QueryItem;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.engine.LogOptions;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.failure.AppendFailedException;
import org.mingbai.eventlog.memory.MemoryCommitStorage;

/** Conditions and queries against an oracle that keeps all commits in a list and looks at every one of them. */
class ConditionProperties {

    record Attempt(List<NewEvent> events, Query query, long after) {
    }

    /** The answer to a condition after a position that does not exist yet. */
    private static final long REFUSED = 0;

    private static final class Oracle {

        private final List<List<NewEvent>> commits = new ArrayList<>();

        long append(Attempt attempt) {
            if (attempt.after > commits.size()) {
                return REFUSED;
            }
            for (int i = (int) attempt.after; i < commits.size(); i++) {
                if (commits.get(i).stream().anyMatch(e -> attempt.query.matches(e.name(), e.tags()))) {
                    return -(i + 1);
                }
            }
            commits.add(attempt.events);
            return commits.size();
        }

        List<String> find(Query query, long after) {
            List<String> found = new ArrayList<>();
            for (int i = (int) after; i < commits.size(); i++) {
                for (int e = 0; e < commits.get(i).size(); e++) {
                    if (query.matches(commits.get(i).get(e).name(), commits.get(i).get(e).tags())) {
                        found.add(i + 1 + "." + e);
                    }
                }
            }
            return found;
        }
    }

    /** How much of the log's end is known in memory must make no difference. */
    @Property(tries = 300)
    void answers_and_reads_are_those_of_the_oracle(@ForAll("attempts") List<Attempt> attempts, @ForAll("queries") Query query, @ForAll boolean together,
                                                    @ForAll @IntRange(max = 30) int recentEvents) {
        Oracle oracle = new Oracle();
        List<Long> expected = attempts.stream().map(oracle::append).toList();
        try (EventLog log = new SequencedEventLog(new MemoryCommitStorage(), new SetClock(), LogOptions.DEFAULT.remembering(recentEvents))) {
            assertThat(answers(log, attempts, together)).isEqualTo(expected);
            for (long after : new long[] {0, log.tail() / 2}) {
                assertThat(log.read(query, after, Long.MAX_VALUE).map(e -> e.position() + "." + e.index()).toList())
                        .isEqualTo(oracle.find(query, after));
            }
        }
    }

    /** Waiting for each answer or for none must make no difference: the order of the appends is the same. */
    private static List<Long> answers(EventLog log, List<Attempt> attempts, boolean together) {
        List<CompletableFuture<AppendResult>> answers = new ArrayList<>();
        for (Attempt attempt : attempts) {
            NewCommit commit = new NewCommit(UUID.randomUUID(), Commits.SOMEBODY, attempt.events);
            answers.add(log.append(commit, new AppendCondition(attempt.query, attempt.after)));
            if (!together) {
                number(answers.getLast());
            }
        }
        return answers.stream().map(ConditionProperties::number).toList();
    }

    private static long number(CompletableFuture<AppendResult> answer) {
        try {
            return switch (answer.join()) {
                case AppendResult.Appended appended -> appended.position();
                case AppendResult.ConditionFailed failed -> -failed.conflictingPosition();
            };
        } catch (CompletionException e) {
            assertThat(e.getCause()).isExactlyInstanceOf(AppendFailedException.class).hasMessageContaining("but the log ends at");
            return REFUSED;
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(events(), queries(), Arbitraries.longs().between(0, 12)).as(Attempt::new).list().ofMinSize(1).ofMaxSize(25);
    }

    @Provide
    Arbitrary<Query> queries() {
        Arbitrary<Set<String>> names = Arbitraries.of("A", "B", "C").set().ofMaxSize(2);
        return Combinators.combine(names, tags(2), Arbitraries.of(true, false)).as(QueryItem::new).list().ofMaxSize(3).map(Query::new);
    }

    private static Arbitrary<List<NewEvent>> events() {
        return Combinators.combine(Arbitraries.of("A", "B", "C"), tags(3))
                          .as((name, tags) -> new NewEvent(name, 1, tags, new byte[] {1})).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Set<Tag>> tags(int max) {
        List<Tag> all = Stream.of("t:1", "t:11", "u:1", "u:2").map(Tag::parse).collect(Collectors.toList());
        return Arbitraries.of(all).set().ofMaxSize(max);
    }
}
