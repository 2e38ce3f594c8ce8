package org.mingbai.platform.axon;

import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageHandlerInterceptor;
import org.axonframework.messaging.core.MessageHandlerInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.mingbai.eventlog.EventLog;

/** A command under an {@code Idempotency-Key} that a commit was made under is answered with that commit, and not decided again. */
final class RepeatedKeys implements MessageHandlerInterceptor<CommandMessage> {

    private final EarlierCommits earlier;

    RepeatedKeys(EventLog log) {
        earlier = new EarlierCommits(log);
    }

    @Override
    public MessageStream<?> interceptOnHandle(CommandMessage message, ProcessingContext context, MessageHandlerInterceptorChain<CommandMessage> chain) {
        var idempotency = Asked.in(message).request().idempotency();
        var first = idempotency == null ? null : earlier.under(idempotency).orElse(null);
        return first == null ? chain.proceed(message, context) : Answered.with(() -> first);
    }
}
