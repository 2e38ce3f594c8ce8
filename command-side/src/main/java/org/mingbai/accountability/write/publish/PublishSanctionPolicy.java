package org.mingbai.accountability.write.publish;

import java.util.List;

import org.mingbai.accountability.events.SanctionRule;

/** Put a version of the sanction policy in force. {@code legalBasis} says which law it stands on. */
public record PublishSanctionPolicy(int version, List<SanctionRule> rules, String legalBasis) {

    public PublishSanctionPolicy {
        rules = List.copyOf(rules);
    }
}
