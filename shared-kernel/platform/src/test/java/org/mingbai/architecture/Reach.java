package org.mingbai.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Follows everything that a class knows, and what that knows, through all of the system: a direct import shows little, since a helper
 * beside the class may import for it. Tells the way.
 */
final class Reach extends ArchCondition<JavaClass> {

    private final PackageMatchers forbidden;

    Reach(String... forbidden) {
        super("reach, through whatever they know, %s", List.of(forbidden));
        this.forbidden = PackageMatchers.of(forbidden);
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        Map<JavaClass, JavaClass> knownBy = new HashMap<>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var type = next.remove();
            if (forbidden.test(type.getPackageName())) {
                events.add(SimpleConditionEvent.satisfied(from, way(from, type, knownBy)));
                return;
            }
            type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).map(JavaClass::getBaseComponentType)
                    .filter(known -> known.getPackageName().startsWith("org.mingbai") || forbidden.test(known.getPackageName()))
                    .filter(known -> !known.equals(from) && knownBy.putIfAbsent(known, type) == null).forEach(next::add);
        }
        events.add(SimpleConditionEvent.violated(from, from.getName() + " reaches none of them"));
    }

    private static String way(JavaClass from, JavaClass to, Map<JavaClass, JavaClass> knownBy) {
        var steps = new ArrayList<String>();
        for (var step = to; !step.equals(from); step = knownBy.get(step)) {
            steps.add(step.getName());
        }
        steps.add(from.getName());
        Collections.reverse(steps);
        return String.join(" -> ", steps);
    }
}
