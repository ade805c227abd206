package io.redress.parties;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This handler or facade method needs no permission on an object, for the reason given. Everything else must reach
 * {@link Permissions}; {@code AuthorizationTests} reads both.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenToAll {

    /** Why nothing has to be protected here. */
    String value();
}
