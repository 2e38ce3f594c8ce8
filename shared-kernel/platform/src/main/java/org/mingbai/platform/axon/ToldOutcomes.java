package org.mingbai.platform.axon;

import java.util.List;

import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageDispatchInterceptor;
import org.axonframework.messaging.core.MessageDispatchInterceptorChain;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Tells the observers what became of each command, once, however often it was decided. */
final class ToldOutcomes implements MessageDispatchInterceptor<CommandMessage> {

    private final List<CommandObserver> observers;

    ToldOutcomes(List<CommandObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public MessageStream<?> interceptOnDispatch(CommandMessage message, @Nullable ProcessingContext context,
                                                MessageDispatchInterceptorChain<CommandMessage> chain) {
        var command = Asked.in(message).command();
        return MessageStream.fromFuture(Answered.of(chain.proceed(message, context)).whenComplete((answer, failure) -> observers.forEach(observer -> {
            if (failure == null) {
                observer.answered(command, Answered.in(answer));
            } else {
                observer.failed(command);
            }
        })));
    }
}
