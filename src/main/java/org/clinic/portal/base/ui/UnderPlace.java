package org.clinic.portal.base.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the place in the menu that a screen belongs to, where its address does not say so by beginning like it: the menu
 * shows it as the one where one is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UnderPlace {

    /** The route of the place, such as "topics". */
    String value();
}
