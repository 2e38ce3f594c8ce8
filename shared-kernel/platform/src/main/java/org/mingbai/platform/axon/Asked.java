package org.mingbai.platform.axon;

import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/** A command on the bus: what is to be decided, and for whom and on which conditions. */
record Asked(Object command, CommandRequest request) {

    CommandMessage message() {
        return new GenericCommandMessage(new MessageType(command.getClass()), this);
    }

    static Asked in(CommandMessage message) {
        return (Asked) message.payload();
    }
}
