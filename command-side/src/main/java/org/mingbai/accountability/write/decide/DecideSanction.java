package org.mingbai.accountability.write.decide;

import org.mingbai.accountability.events.Sanction;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;

/** Decide what follows from a verified fault. {@code legalBasis} cites the provision; it names nobody, so it stands in clear. */
public record DecideSanction(FaultCaseId faultCase, Sanction sanction, String legalBasis, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("fault-case", faultCase.value());
    }
}
