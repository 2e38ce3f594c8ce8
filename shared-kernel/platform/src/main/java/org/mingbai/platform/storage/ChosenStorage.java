package org.mingbai.platform.storage;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the storage that {@code mingbai.storage} names. A word that names none is refused with those that do. */
final class ChosenStorage implements ImportSelector, EnvironmentAware {

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        var kind = Binder.get(environment).bind("mingbai.storage", StorageKind.class).orElse(StorageKind.EMBEDDED);
        return new String[] {kind.configuration().getName()};
    }
}
