package org.mingbai.eventlog.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.Tag;

/** Small builders for tests. */
public final class Commits {

    public static final CommitMetadata SOMEBODY = CommitMetadata.empty().withAccount("operator-1").withCommand("log-call");

    private Commits() {
    }

    /** @param tags in their text form, {@code key:value} */
    public static NewEvent event(String name, String... tags) {
        return event(name, name.getBytes(StandardCharsets.UTF_8), tags);
    }

    public static NewEvent event(String name, byte[] payload, String... tags) {
        return new NewEvent(name, 1, Set.of(java.util.Arrays.stream(tags).map(Tag::parse).toArray(Tag[]::new)), payload);
    }

    public static NewCommit commit(NewEvent... events) {
        return NewCommit.of(UUID.randomUUID(), SOMEBODY, events);
    }

    public static AppendResult append(EventLog log, NewEvent... events) {
        return append(log, commit(events), AppendCondition.none());
    }

    public static AppendResult append(EventLog log, NewCommit commit, AppendCondition condition) {
        return log.append(commit, condition).orTimeout(30, TimeUnit.SECONDS).join();
    }

    public static long appended(EventLog log, NewEvent... events) {
        return ((AppendResult.Appended) append(log, events)).position();
    }

    public static AppendCondition noneTagged(long after, String... tags) {
        return new AppendCondition(tagged(tags), after);
    }

    public static Query tagged(String... tags) {
        return Query.tagged(java.util.Arrays.stream(tags).map(Tag::parse).toArray(Tag[]::new));
    }
}
