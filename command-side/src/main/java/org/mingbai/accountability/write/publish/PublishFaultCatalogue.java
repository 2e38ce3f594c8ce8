package org.mingbai.accountability.write.publish;

import java.util.List;

import org.mingbai.accountability.events.CatalogueFault;

/** Put a version of the fault catalogue in force. */
public record PublishFaultCatalogue(int version, List<CatalogueFault> faults) {

    public PublishFaultCatalogue {
        faults = List.copyOf(faults);
    }
}
