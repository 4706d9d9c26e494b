package org.clinic.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.test.context.support.WithSecurityContext;

/** Runs a test as somebody with these roles, whose account is in the database. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = SignedInAsFactory.class)
public @interface SignedInAs {

    /** Names of {@code Roles}; none for an account without any. */
    String[] value();

    /** Two tests, or two people in one, who must not be the same account, differ in this name. */
    String name() default "Mara Klein";
}
