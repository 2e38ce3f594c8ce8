package org.mingbai.platform.axon;

import org.mingbai.kernel.Decider;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Every {@link Decider} is a bean because it is one, so that none needs a framework's mark. {@code mingbai.deciders} names where to look
 * (packages, by commas); a system looks everywhere, a test where its slices are.
 */
final class DecidersFound implements ImportBeanDefinitionRegistrar {

    private final Environment environment;

    DecidersFound(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        var scanner = new ClassPathBeanDefinitionScanner(registry, false, environment);
        scanner.addIncludeFilter(new AssignableTypeFilter(Decider.class));
        scanner.scan(environment.getProperty("mingbai.deciders", String[].class, new String[] {"org.mingbai"}));
    }

    /** The command that a decider of this class answers. */
    static Class<?> commandOf(Decider<?> decider) {
        var command = ResolvableType.forClass(Decider.class, decider.getClass()).getGeneric(0).resolve();
        if (command == null) {
            throw new IllegalStateException(decider.getClass().getName() + " does not say which command it decides");
        }
        return command;
    }
}
