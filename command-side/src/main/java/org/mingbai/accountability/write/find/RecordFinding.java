package org.mingbai.accountability.write.find;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;

/** End the investigation: the fault is verified, or unfounded. */
public record RecordFinding(FaultCaseId faultCase, boolean verified, String grounds) implements About {

    @Override
    public Tag subject() {
        return new Tag("fault-case", faultCase.value());
    }
}
