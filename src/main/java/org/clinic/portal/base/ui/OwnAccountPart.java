package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Set;

/** A part of the page of one's own account. A module contributes its own; {@code @Order} says where it stands. */
public interface OwnAccountPart {

    /** The key of its heading. */
    String title();

    /** Whether somebody with these roles has it. */
    boolean isFor(Set<String> roles);

    /** A new one, for one window. */
    Component component();
}
