package org.mingbai.eventlog.axon;

import java.util.Objects;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.mingbai.eventlog.SequencedEvent;

/** Between the payload of an Axon event message and the opaque bytes of the log. Name, version and tags are the engine's matter. */
public interface EventCodec {

    byte[] encode(EventMessage message);

    /** The payload that handlers get, or convert from; made from the event where it stands, so that it may tell its place. */
    Object decode(SequencedEvent event);

    /** Payloads are {@code byte[]} on both sides. */
    static EventCodec bytes() {
        return new EventCodec() {
            @Override
            public byte[] encode(EventMessage message) {
                if (message.payload() instanceof byte[] bytes) {
                    return bytes;
                }
                throw new IllegalArgumentException("event " + message.type() + " has a payload of " + message.payloadType()
                        + ", not bytes: give the engine a codec that converts");
            }

            @Override
            public Object decode(SequencedEvent event) {
                return event.event().payload();
            }
        };
    }

    /** Converts when appending; what is read stays {@code byte[]} and is converted by Axon when a handler asks for its type. */
    static EventCodec converting(Converter converter) {
        return new EventCodec() {
            @Override
            public byte[] encode(EventMessage message) {
                byte[] bytes = message.payloadAs(byte[].class, converter);
                return Objects.requireNonNull(bytes, () -> "event " + message.type() + " has no payload");
            }

            @Override
            public Object decode(SequencedEvent event) {
                return event.event().payload();
            }
        };
    }
}
