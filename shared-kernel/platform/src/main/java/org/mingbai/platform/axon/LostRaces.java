package org.mingbai.platform.axon;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.retry.RetryScheduler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** A command that lost a race is decided again at once, on what now holds. Anything else that fails has failed. */
final class LostRaces implements RetryScheduler {

    /** A command about one ticket loses only to another command about it; whoever loses this often is in a loop, not in a race. */
    private static final int ATTEMPTS = 50;

    @Override
    public <M extends Message, R extends Message> MessageStream<R> scheduleRetry(M message, @Nullable ProcessingContext context, Throwable cause,
                                                                                 Dispatcher<M, R> dispatcher) {
        return again(message, context, cause, dispatcher, ATTEMPTS - 1);
    }

    private static <M extends Message, R extends Message> MessageStream<R> again(M message, @Nullable ProcessingContext context, Throwable cause,
                                                                                 Dispatcher<M, R> dispatcher, int left) {
        return left > 0 && isLostRace(cause)
                ? dispatcher.dispatch(message, context).onErrorContinue(next -> again(message, context, next, dispatcher, left - 1))
                : MessageStream.<R>failed(cause).cast();
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AppendEventsTransactionRejectedException) {
                return true;
            }
        }
        return false;
    }
}
