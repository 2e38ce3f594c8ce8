package org.mingbai.accountability.read.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.events.CatalogueFault;
import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.accountability.events.SanctionRule;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.platform.log.LogSlices;

/** The catalogue in force, each fault with what the policy in force allows for it. */
@Component
public final class FaultCatalogue {

    /** @param names by which each fault was last listed, also those that the catalogue in force has no more: cases about them stay */
    private record Faults(int version, List<CatalogueFault> faults, Map<FaultCode, String> names) {

        static final Fold<Faults> FOLD = Fold.from(new Faults(0, List.of(), Map.of())).on(FaultCataloguePublished.class, Faults::and);

        private Faults and(FaultCataloguePublished next) {
            if (next.version() <= version) {
                return this;
            }
            var all = new HashMap<>(names);
            next.faults().forEach(fault -> all.put(fault.code(), fault.name()));
            return new Faults(next.version(), next.faults(), Map.copyOf(all));
        }
    }

    private record Policy(int version, List<SanctionRule> rules) {

        static final Fold<Policy> FOLD = Fold.from(new Policy(0, List.of())).on(SanctionPolicyPublished.class,
                (known, next) -> next.version() <= known.version ? known : new Policy(next.version(), next.rules()));

        List<Sanction> allowed(FaultCode fault) {
            return rules.stream().filter(rule -> rule.fault().equals(fault)).flatMap(rule -> rule.allowed().stream()).distinct().toList();
        }
    }

    private final Supplier<Faults> faults;
    private final Supplier<Policy> policy;

    FaultCatalogue(LogSlices log) {
        this.faults = log.kept(Faults.FOLD, new Tag("fault-catalogue", "published"));
        this.policy = log.kept(Policy.FOLD, new Tag("sanction-policy", "published"));
    }

    /** @param sanctions that the policy in force allows for it */
    public record Fault(FaultCode code, String name, String description, List<Sanction> sanctions) {
    }

    /** What the fault is called, or was when it was last listed. */
    public Optional<String> name(FaultCode code) {
        return Optional.ofNullable(faults.get().names().get(code));
    }

    public List<Fault> faults() {
        var rules = policy.get();
        return faults.get().faults().stream()
                .map(fault -> new Fault(fault.code(), fault.name(), fault.description(), rules.allowed(fault.code()))).toList();
    }
}
