package org.mingbai.acceptance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.SequencedEvent;

/** A log as a later software reads it, which knows one name more: it takes the event for one of another name, as a rename step would. */
final class UpdatedLog {

    private UpdatedLog() {
    }

    static UnaryOperator<EventLog> reading(String name, String as) {
        return log -> (EventLog) Proxy.newProxyInstance(EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (_, method, arguments) -> {
            try {
                return renamed(method.invoke(log, arguments), name, as);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    private static Object renamed(Object answer, String name, String as) {
        return switch (answer) {
            case Optional<?> found -> found.map(each -> renamed(each, name, as));
            case Stream<?> all -> all.map(each -> renamed(each, name, as));
            case Commit commit -> new Commit(commit.position(), commit.commitId(), commit.recordedAt(), commit.previousHash(), commit.hash(),
                    commit.metadata(), commit.events().stream().map(event -> (RecordedEvent) renamed(event, name, as)).toList());
            case SequencedEvent event -> new SequencedEvent(event.position(), event.commitId(), event.recordedAt(), event.metadata(),
                    (RecordedEvent) renamed(event.event(), name, as));
            case RecordedEvent event when event.name().equals(name) ->
                    new RecordedEvent(event.index(), as, event.version(), event.tags(), event.payload(), event.hash());
            case null, default -> answer;
        };
    }
}
