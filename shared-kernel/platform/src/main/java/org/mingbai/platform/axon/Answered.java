package org.mingbai.platform.axon;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;

/** An outcome on its way back over the bus. It is whole once the unit of work has committed, not before. */
final class Answered {

    private static final MessageType TYPE = new MessageType("mingbai.Outcome");

    private Answered() {
    }

    static MessageStream.Single<CommandResultMessage> with(Supplier<Outcome> outcome) {
        return MessageStream.just(new GenericCommandResultMessage(TYPE, outcome));
    }

    @SuppressWarnings("unchecked")
    static Outcome in(Message result) {
        return ((Supplier<Outcome>) result.payload()).get();
    }

    /** The one message of the answer, or why there is none. */
    static CompletableFuture<Message> of(MessageStream<?> answer) {
        return answer.first().asCompletableFuture().thenApply(MessageStream.Entry::message);
    }
}
