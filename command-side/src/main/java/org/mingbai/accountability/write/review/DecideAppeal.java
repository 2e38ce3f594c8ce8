package org.mingbai.accountability.write.review;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.AppealOutcome;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCaseId;

/** End the review. {@code sanction} says what holds now where the outcome is a reduction. */
public record DecideAppeal(FaultCaseId faultCase, AppealOutcome outcome, @Nullable Sanction sanction, String reason) implements About {

    @Override
    public Tag subject() {
        return new Tag("fault-case", faultCase.value());
    }
}
