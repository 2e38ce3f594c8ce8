package org.mingbai.accountability.events;

import org.mingbai.kernel.value.FaultCode;

/** A fault that can be found, as published: its code, its name, and what it is. */
public record CatalogueFault(FaultCode code, String name, String description) {
}
