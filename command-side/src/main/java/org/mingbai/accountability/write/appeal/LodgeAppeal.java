package org.mingbai.accountability.write.appeal;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;

/** Ask for a review of the decision on oneself. */
public record LodgeAppeal(FaultCaseId faultCase, String grounds) implements About {

    @Override
    public Tag subject() {
        return new Tag("fault-case", faultCase.value());
    }
}
