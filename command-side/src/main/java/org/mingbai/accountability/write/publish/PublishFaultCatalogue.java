package org.mingbai.accountability.write.publish;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.kernel.refusal.Replacement;

/**
 * Put a version of the fault catalogue in force.
 *
 * @param version null: the one after that in force
 */
public record PublishFaultCatalogue(@Nullable Integer version, List<CatalogueFault> faults, Replacement replacing) {

    public PublishFaultCatalogue {
        faults = List.copyOf(faults);
    }
}
