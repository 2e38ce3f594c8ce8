package org.mingbai.platform.view;

import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.mingbai.catalogue.EventCatalogue;
import org.mingbai.kernel.EventTypes;
import org.mingbai.platform.log.LoggedFact;

/**
 * A projection as Axon sees it. It takes every event, also those that change nothing for it: only so does its position follow the
 * log's tail, and a reader who waits for a position is never kept waiting by an event of no concern.
 */
final class ProjectionHandler implements EventHandlingComponent {

    private static final Set<QualifiedName> ALL = EventCatalogue.types().stream()
            .map(EventTypes::nameOf).map(QualifiedName::new).collect(Collectors.toUnmodifiableSet());

    private final Folding folding;

    ProjectionHandler(Folding folding) {
        this.folding = folding;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        folding.take((LoggedFact) event.payload());
        return MessageStream.empty();
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return ALL;
    }

    /** Also what this software has no name for: passed over, it would be missing from the view and nobody would know. */
    @Override
    public boolean supports(QualifiedName name) {
        return true;
    }

    /** One segment, one sequence: the order of the log. */
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return folding.name();
    }

    @Override
    public EventHandlingComponent subscribe(QualifiedName name, EventHandler handler) {
        throw new IllegalStateException("a projection is its own handler");
    }
}
