package org.clinic.portal.notification;

import java.util.List;
import java.util.Set;

/**
 * The kinds of notification that a module sends and people can do without. A module contributes its own; {@code @Order} says
 * where they stand. What concerns the security of one's own account is none of them.
 */
public interface NotificationKinds {

    /** The roles that are sent them. */
    Set<String> readers();

    /** As they are sent; what each tells of is the translation {@code notification.choice.<kind>}. */
    List<String> kinds();
}
