package org.mingbai.platform.axon;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.axonframework.messaging.commandhandling.CommandBus;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.platform.axon.CommandRequest.Idempotency;
import org.mingbai.platform.axon.Outcome.Committed;
import org.mingbai.platform.axon.Outcome.Refused;
import org.mingbai.platform.integrity.LogDamagedException;
import org.mingbai.platform.log.UnreadableFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands through the bus and answers when their commit is on disk, and with it everything that follows from the commit by itself:
 * there is no other way, so no commit misses what follows. A command that lost a race is decided again on what now
 * holds; one that was sent before under the same {@code Idempotency-Key} answers with its first commit.
 */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int AT_A_TIME = 64;
    private static final int MOST_TOLD = 1_000;
    /** Not on the log's own thread, which completes the commit: what follows waits for the log again. */
    private static final Executor AFTERWARDS = task -> Thread.ofVirtual().name("consequences").start(task);

    private final CommandBus bus;
    private final Supplier<List<Consequences>> consequences;
    private final Undone undone;
    /** The events that stand in the way of commands that are sent again and again, each told once. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public Commands(CommandBus bus, Supplier<List<Consequences>> consequences, Undone undone) {
        this.bus = bus;
        this.consequences = consequences;
        this.undone = undone;
    }

    /**
     * Sends the command and waits for its outcome; what follows from it by itself is in the log, too, before this answers, and the
     * position answered is the last of all. Failures, as opposed to refusals, are thrown.
     */
    public Outcome send(Object command, CommandRequest request) {
        return followed(joined(sendAlone(command, request)));
    }

    /** As {@link #send}, for callers that keep several commands under way. */
    public CompletableFuture<Outcome> sendAsync(Object command, CommandRequest request) {
        return sendAlone(command, request).thenApplyAsync(this::followed, AFTERWARDS);
    }

    private Outcome followed(Outcome outcome) {
        return switch (outcome) {
            case Committed committed -> withConsequences(committed);
            case Refused refused -> refused;
        };
    }

    /** What failed is thrown as it is. */
    static <T> T joined(CompletableFuture<T> under) {
        try {
            return under.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Where it fails, the commit stands all the same: what it led to is done later, without anybody asking. */
    private Committed withConsequences(Committed committed) {
        long last = committed.position();
        var caused = CommandRequest.by(Automation.ACTOR).causedBy(committed.position());
        try {
            for (var consequence : consequences.get()) {
                last = Math.max(last, sendAll(consequence.commandsAfter(committed), caused));
            }
        } catch (RuntimeException failed) {
            undone.note();
            throw failed;
        }
        return new Committed(last, committed.events(), committed.recordedAt());
    }

    /**
     * Sends commands that do not depend on one another, several at a time so that they share the log's syncs, and waits for all of them
     * and for what follows from each. One that meets an event that this software cannot read stays undone and holds up no other: it is told,
     * and it is for whoever sends them to send it again after an update.
     *
     * @return the position of the last commit among them, 0 where nothing was committed; refusals are what nobody waits for
     */
    public long sendAll(List<?> independent, CommandRequest request) {
        long last = 0;
        for (int from = 0; from < independent.size(); from += AT_A_TIME) {
            var underWay = independent.subList(from, Math.min(from + AT_A_TIME, independent.size())).stream()
                    .map(command -> sendAlone(command, request)).toList();
            for (var outcome : underWay) {
                last = Math.max(last, positionAfter(outcome));
            }
        }
        return last;
    }

    private long positionAfter(CompletableFuture<Outcome> outcome) {
        try {
            return joined(outcome) instanceof Committed committed ? withConsequences(committed).position() : 0;
        } catch (UnreadableFactException met) {
            if (told.size() < MOST_TOLD && told.add(met.getMessage())) {
                LOG.error("what follows by itself is left undone about {}: {}", met.fact().tags(), met.getMessage());
            }
            return 0;
        } catch (LogDamagedException | CorruptCommitException met) {
            if (told.size() < MOST_TOLD && told.add(String.valueOf(met.getMessage()))) {
                LOG.error("what follows by itself is left undone, since it would rest on damage: {}", met.getMessage());
            }
            return 0;
        }
    }

    private CompletableFuture<Outcome> sendAlone(Object command, CommandRequest request) {
        return bus.dispatch(new Asked(command, request).message(), null).thenApply(Answered::in);
    }
}
