package org.mingbai.platform.axon;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.axon.LogEventStorageEngine;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.refusal.AlreadyThere;
import org.mingbai.kernel.refusal.Erased;
import org.mingbai.platform.identity.KeyDestroyedException;
import org.mingbai.platform.log.AnswerWatch;
import org.mingbai.platform.time.CalendarInForce;
import org.mingbai.platform.time.Ids;

/** Puts a decider on Axon's command bus: opens its facts, calls it, appends what it decided under the condition of what it read. */
final class DecidingHandler<C> implements CommandHandler {

    private final Class<C> type;
    private final Decider<C> decider;
    private final Surroundings around;
    private final EventStore events;
    private final KnownStates states = new KnownStates();

    /**
     * What all deciders of a process have in common.
     *
     * @param common the part of the metadata that is the same in all commits of this process
     */
    record Surroundings(EventLog log, Ids ids, InstantSource clock, CalendarInForce calendar, Sealer sealer, CommitMetadata common,
                        AnswerWatch watch) {
    }

    private DecidingHandler(Class<C> type, Decider<C> decider, Surroundings around, EventStore events) {
        this.type = type;
        this.decider = decider;
        this.around = around;
        this.events = events;
    }

    /** @param command what the decider decides, as its declaration says */
    @SuppressWarnings("unchecked")
    static DecidingHandler<?> of(Class<?> command, Decider<?> decider, Surroundings around, EventStore events) {
        return new DecidingHandler<>((Class<Object>) command, (Decider<Object>) decider, around, events);
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext unitOfWork) {
        var asked = Asked.in(message);
        var receipt = new CommandReceipt();
        var transaction = events.transaction(unitOfWork);
        switch (decide(asked, new TransactionFacts(transaction, states, around.watch()))) {
            case Decision.Refused refused -> receipt.refused(refused.reason());
            case Decision.Accepted accepted -> append(accepted.events(), asked, transaction, unitOfWork, receipt);
        }
        return Answered.with(receipt::outcome);
    }

    private Decision decide(Asked asked, TransactionFacts facts) {
        C command = type.cast(asked.command());
        refuseToRepeat(asked.request(), facts);
        var there = command instanceof Creates creates ? creates.begins().stream().filter(facts::anyAbout).findFirst() : Optional.<Tag>empty();
        if (there.isPresent()) {
            return Decision.refuse(new AlreadyThere(there.get().value()));
        }
        boolean stale = stale(command, asked.request(), facts);
        Instant came = asked.request().at();
        if (came == null) {
            return decide(command, facts, asked, around.clock().instant(), stale);
        }
        var decision = decide(command, facts, asked, came, stale);
        // what it stands on came after the request did: time does not run backwards in the record of anything
        return facts.newest().isAfter(came) ? decide(command, facts, asked, around.clock().instant(), stale) : decision;
    }

    private Decision decide(C command, Facts facts, Asked asked, Instant now, boolean stale) {
        try {
            return decider.handle(command, facts,
                    new Context(now, asked.request().actor(), around.calendar().calendar(), stale, around.sealer()));
        } catch (KeyDestroyedException erased) {
            // only a decision that would be accepted seals anything: whatever else speaks against it has been asked
            return Decision.refuse(new Erased());
        }
    }

    /** The key is part of what is decided on: of two requests under it at once, the later finds the commit of the earlier. */
    private static void refuseToRepeat(CommandRequest request, TransactionFacts facts) {
        var idempotency = request.idempotency();
        if (idempotency != null && facts.anyAbout(new Tag(EarlierCommits.TAG, idempotency.key()))) {
            throw new AppendEventsTransactionRejectedException("a commit under the same key came first");
        }
    }

    private static boolean stale(Object command, CommandRequest request, TransactionFacts facts) {
        var expected = request.expectedVersions();
        if (expected == null || !(command instanceof About about)) {
            return false;
        }
        return !expected.contains(facts.version(about.subject()).orElse(0));
    }

    private void append(List<DomainEvent> decided, Asked asked, EventStoreTransaction transaction,
                        ProcessingContext unitOfWork, CommandReceipt receipt) {
        receipt.accepted(decided);
        if (decided.isEmpty()) {
            receipt.committed(around.log().tail(), around.clock().instant());
            return;
        }
        unitOfWork.putResource(LogEventStorageEngine.COMMIT_ID, around.ids().next());
        unitOfWork.putResource(LogEventStorageEngine.COMMIT_METADATA, metadata(asked));
        var idempotency = asked.request().idempotency();
        boolean first = true;
        for (var event : decided) {
            transaction.appendEvent(EventMessages.of(event, first && idempotency != null ? idempotency.key() : null));
            first = false;
        }
        unitOfWork.runOnAfterCommit(done -> receipt.committed(done.getResource(LogEventStorageEngine.COMMITTED_POSITION),
                done.getResource(LogEventStorageEngine.COMMITTED_AT)));
    }

    private CommitMetadata metadata(Asked asked) {
        var request = asked.request();
        var metadata = around.common()
                .withAccount(request.actor().account().value())
                .withRole(request.actor().roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .withCommand(asked.command().getClass().getSimpleName());
        var batch = request.batch();
        var causation = request.causation();
        var idempotency = request.idempotency();
        metadata = batch == null ? metadata : metadata.withBatch(batch);
        metadata = causation == null ? metadata : metadata.withCausation(Long.toString(causation));
        return idempotency == null ? metadata
                : metadata.withIdempotencyTag(idempotency.key()).with(EarlierCommits.BODY, idempotency.body());
    }
}
