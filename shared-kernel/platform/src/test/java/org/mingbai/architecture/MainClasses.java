package org.mingbai.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** All classes of the system that a module's tests see, without those of tests, whether compiled or packed. */
public final class MainClasses {

    private static final JavaClasses SEEN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("org.mingbai");

    private MainClasses() {
    }

    public static JavaClasses seen() {
        return SEEN;
    }

    /** Those of tests that break the rules on purpose. */
    static JavaClasses violations() {
        return new ClassFileImporter().importPackages("org.mingbai.architecture.violations");
    }

}
