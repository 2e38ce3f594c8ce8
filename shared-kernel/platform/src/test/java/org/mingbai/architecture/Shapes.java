package org.mingbai.architecture;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.mingbai.kernel.Decider;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.AllowsSignedIn;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What ArchUnit has no words for. */
final class Shapes {

    private static final Pattern SLICE = Pattern.compile("(.*)\\.(write|automation)(\\..*)?");
    private static final Pattern VIEW = Pattern.compile("(.*)\\.read\\.[a-z]+(\\..*)?");
    /** Who may see which cases is one question with one answer, asked by the views of every capability. */
    private static final String JURISDICTION = "org.mingbai.access.read.reach";

    static final ArchCondition<JavaClass> BE_A_VALUE = each("be a record, an enum or a sealed interface",
            type -> type.isRecord() || type.isEnum() || type.getSimpleName().equals("package-info")
                    || type.isInterface() && type.reflect().isSealed());
    static final ArchCondition<JavaClass> LIVE_IN_A_NULL_MARKED_PACKAGE = each("live in a package that is @NullMarked",
            type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    static final ArchCondition<JavaClass> KNOW_ANOTHER_CAPABILITYS_SLICE = each("know another capability's slice",
            type -> knowsAnother(type, SLICE));
    static final ArchCondition<JavaClass> KNOW_ANOTHER_CAPABILITYS_VIEW = each("know another capability's view",
            type -> knowsAnother(type, VIEW));
    static final DescribedPredicate<JavaClass> DECIDE = DescribedPredicate.describe("decide",
            type -> !type.isInterface() && (type.isAssignableTo(Decider.class) || type.getSimpleName().endsWith("Decider")));
    static final DescribedPredicate<JavaMethod> ARE_ENDPOINTS = DescribedPredicate.describe("are endpoints",
            method -> method.isMetaAnnotatedWith(RequestMapping.class));
    /** Whatever its annotation is called: a mapping that names no method answers every one. */
    static final DescribedPredicate<JavaMethod> ANSWER_GET = DescribedPredicate.describe("answer GET",
            method -> methodsOf(method).map(answered -> answered.isEmpty() || answered.contains(RequestMethod.GET)).orElse(false));
    static final DescribedPredicate<JavaMethod> ANSWER_ANYTHING_BUT_GET = DescribedPredicate.describe("answer anything but GET",
            method -> methodsOf(method).map(answered -> !answered.equals(Set.of(RequestMethod.GET))).orElse(false));
    static final ArchCondition<JavaMethod> SAY_ONCE_WHO_MAY_CALL = new ArchCondition<>("say once who may call") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            long said = Stream.<Class<? extends Annotation>>of(Allows.class, AllowsSignedIn.class, AllowsEveryone.class)
                    .filter(method::isAnnotatedWith).count();
            events.add(new SimpleConditionEvent(method, said == 1, method.getFullName() + " says " + said + " times who may call it"));
        }
    };

    private Shapes() {
    }

    private static Optional<Set<RequestMethod>> methodsOf(JavaMethod method) {
        return Optional.of(method).filter(ARE_ENDPOINTS)
                .map(endpoint -> AnnotatedElementUtils.findMergedAnnotation(endpoint.reflect(), RequestMapping.class))
                .map(mapping -> Set.of(mapping.method()));
    }

    /** Classes that implement or carry one of these, which a framework finds and nobody else needs to. */
    static DescribedPredicate<JavaClass> areShells(Class<?>... kinds) {
        return DescribedPredicate.describe("are shells", type -> !type.isInterface() && List.of(kinds).stream()
                .anyMatch(kind -> kind.isAnnotation() ? type.isMetaAnnotatedWith(kind.asSubclass(Annotation.class)) : type.isAssignableTo(kind)));
    }

    private static boolean knowsAnother(JavaClass type, Pattern kind) {
        var own = capability(type.getPackageName());
        return type.getDirectDependenciesFromSelf().stream().map(known -> known.getTargetClass().getPackageName())
                .filter(known -> !known.equals(JURISDICTION))
                .map(kind::matcher).filter(Matcher::matches)
                .anyMatch(known -> !known.group(1).equals(own));
    }

    private static String capability(String name) {
        return name.replaceAll("\\.(write|automation|read)(\\..*)?$", "");
    }

    private static ArchCondition<JavaClass> each(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = holds.test(type);
                events.add(new SimpleConditionEvent(type, satisfied, type.getName() + (satisfied ? " does " : " does not ") + description));
            }
        };
    }
}
