package org.mingbai.architecture.violations.one.events;

import org.mingbai.kernel.DomainEvent;

/** Anybody may add to it, so no switch over it is ever complete. */
public interface OpenEvent extends DomainEvent {
}
