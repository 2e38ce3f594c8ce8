package org.mingbai.accountability.events;

import java.util.List;

import org.mingbai.kernel.value.FaultCode;

/** Which sanctions the policy allows for a fault. */
public record SanctionRule(FaultCode fault, List<Sanction> allowed) {

    public SanctionRule {
        allowed = List.copyOf(allowed);
    }
}
