package org.mingbai.platform.metrics;

import org.mingbai.platform.axon.CommandObserver;
import org.mingbai.platform.axon.Outcome;

import io.micrometer.core.instrument.MeterRegistry;

/** How many commands of which kind came, and what became of them; a refusal by its name. */
final class CommandMetrics implements CommandObserver {

    private static final String NAME = "mingbai.commands";

    private final MeterRegistry registry;

    CommandMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Object command, Outcome outcome) {
        switch (outcome) {
            case Outcome.Committed _ -> count(command, "accepted", "none");
            case Outcome.Refused refused -> count(command, "refused", refused.reason().getClass().getSimpleName());
        }
    }

    @Override
    public void failed(Object command) {
        count(command, "failed", "none");
    }

    private void count(Object command, String outcome, String refusal) {
        registry.counter(NAME, "command", command.getClass().getSimpleName(), "outcome", outcome, "refusal", refusal).increment();
    }
}
