package org.mingbai.bench.log;

import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.mingbai.bench.peer.Appender;
import org.mingbai.bench.peer.Mode;
import org.mingbai.bench.peer.Store;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.Tag;

/** Commits of one event with two tags and the metadata of a command, as the system writes them. */
final class LogStore implements Store {

    static final CommitMetadata WHO = CommitMetadata.empty().withAccount("operator-1").withCommand("log-call");
    private static final int TICKETS_PER_WRITER = 20_000;

    interface Sealing {
        byte[] seal(String ticket, byte[] payload);
    }

    private final EventLog log;
    private final CountingStorage storage;
    private final Mode mode;
    private final Sealing sealing;

    LogStore(EventLog log, CountingStorage storage, Mode mode, Sealing sealing) {
        this.log = log;
        this.storage = storage;
        this.mode = mode;
        this.sealing = sealing;
    }

    /** No two writers share a ticket, so whatever is refused is refused falsely. */
    @Override
    public Appender appender(int writer) {
        var random = new SplittableRandom(System.nanoTime() + writer);
        long[] last = {log.tail()};
        return payload -> {
            String number = Integer.toString(writer * TICKETS_PER_WRITER + random.nextInt(TICKETS_PER_WRITER));
            Tag ticket = new Tag("ticket", "w" + number);
            Tag unit = new Tag("unit", Integer.toString(random.nextInt(100)));
            byte[] bytes = mode == Mode.SEALED ? sealing.seal(number, payload) : payload;
            NewEvent event = new NewEvent("TicketNoted", 1, Set.of(ticket, unit), bytes);
            NewCommit commit = NewCommit.of(new UUID(random.nextLong(), random.nextLong()), WHO, event);
            AppendResult result = log.append(commit, condition(ticket, last[0])).join();
            if (result instanceof AppendResult.Appended appended) {
                last[0] = appended.position();
                return true;
            }
            return false;
        };
    }

    private AppendCondition condition(Tag ticket, long last) {
        return switch (mode) {
            case CONDITION -> new AppendCondition(Query.tagged(ticket), last);
            case LOOK_UP -> new AppendCondition(Query.tagged(ticket), log.lastPosition(ticket).orElse(0));
            case PLAIN, SEALED, NO_HASH, REQUEST -> AppendCondition.none();
        };
    }

    @Override
    public OptionalLong syncs() {
        return OptionalLong.of(storage.batches());
    }

    @Override
    public void close() {
        log.close();
    }
}
