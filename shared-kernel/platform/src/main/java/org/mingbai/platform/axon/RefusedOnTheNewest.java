package org.mingbai.platform.axon;

import java.util.concurrent.CompletableFuture;

import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageDispatchInterceptor;
import org.axonframework.messaging.core.MessageDispatchInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.axon.Outcome.Committed;

/**
 * On a log that several nodes share, a refusal is given on the newest commit: another node may just have made it wrong. What is appended needs
 * no second look, since the log checks it against the newest itself.
 */
final class RefusedOnTheNewest implements MessageDispatchInterceptor<CommandMessage> {

    private final EventLog log;

    RefusedOnTheNewest(EventLog log) {
        this.log = log;
    }

    @Override
    public MessageStream<?> interceptOnDispatch(CommandMessage message, @Nullable ProcessingContext context,
                                                MessageDispatchInterceptorChain<CommandMessage> chain) {
        if (!log.shared()) {
            return chain.proceed(message, context);
        }
        long decidedOn = log.tail();
        return MessageStream.fromFuture(Answered.of(chain.proceed(message, context)).thenCompose(answer ->
                appended(answer) || log.newestTail() <= decidedOn ? CompletableFuture.completedFuture(answer) : Answered.of(chain.proceed(message, context))));
    }

    private static boolean appended(Message answer) {
        return Answered.in(answer) instanceof Committed committed && !committed.events().isEmpty();
    }
}
