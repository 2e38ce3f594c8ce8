package org.mingbai.accountability.write.publish;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.kernel.refusal.Replacement;

/**
 * Put a version of the sanction policy in force.
 *
 * @param version null: the one after that in force
 * @param legalBasis the law it stands on
 */
public record PublishSanctionPolicy(@Nullable Integer version, List<SanctionRule> rules, String legalBasis, Replacement replacing) {

    public PublishSanctionPolicy {
        rules = List.copyOf(rules);
    }
}
