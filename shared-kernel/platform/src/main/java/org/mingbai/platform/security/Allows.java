package org.mingbai.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.mingbai.kernel.value.Role;

/**
 * Which roles may call an endpoint. An endpoint of ours without one of {@link Allows}, {@link AllowsSignedIn} and
 * {@link AllowsEveryone} is refused to everybody: forgetting it closes a door, never opens one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allows {

    Role[] value();
}
