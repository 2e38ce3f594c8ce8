package org.mingbai.platform.axon;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.axon.EventCodec;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.log.LoggedFact;

/** Domain events as Axon's messages: appended as they are, read as {@link LoggedFact}s that know their place. */
final class EventMessages implements EventCodec, TagResolver {

    @Override
    public byte[] encode(EventMessage message) {
        return EventJson.write((DomainEvent) message.payload());
    }

    /** One that cannot be read is handed on as such: a view leaves it out, a decision fails on it. */
    @Override
    public Object decode(SequencedEvent event) {
        return LoggedFact.of(event);
    }

    @Override
    public Set<Tag> resolve(EventMessage message) {
        var tags = new LinkedHashSet<Tag>();
        ((DomainEvent) message.payload()).tags().forEach(tag -> tags.add(Tag.of(tag.key(), tag.value())));
        var idempotency = message.metadata().get(EarlierCommits.TAG);
        if (idempotency != null) {
            tags.add(Tag.of(EarlierCommits.TAG, idempotency));
        }
        return tags;
    }

    /** @param idempotency tags the commit, by its first event, with the request that led to it */
    static EventMessage of(DomainEvent event, @Nullable String idempotency) {
        var type = new MessageType(new QualifiedName(EventTypes.nameOf(event.getClass())),
                Integer.toString(EventTypes.versionOf(event.getClass())));
        return new GenericEventMessage(type, event, idempotency == null ? Map.of() : Map.of(EarlierCommits.TAG, idempotency));
    }
}
