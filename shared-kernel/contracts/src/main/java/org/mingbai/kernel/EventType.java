package org.mingbai.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stored name and version of an event: never derived from the Java class, so that a class may be renamed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Capability and fact, such as {@code intake.call-received}. */
    String name();

    /** Counts up when the JSON form changes. */
    int version() default 1;
}
