package org.mingbai.accountability.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.EventType;
import org.mingbai.kernel.Tag;

/** A version of the sanction policy is in force. */
@EventType(name = "accountability.sanction-policy-published")
public record SanctionPolicyPublished(
        int version,
        List<SanctionRule> rules,
        String legalBasis,
        Instant occurredAt) implements AccountabilityEvent.RulesPublished {

    public SanctionPolicyPublished {
        rules = List.copyOf(rules);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.set(Tag.of("sanction-policy", "published"));
    }
}
