package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;

/** Something that a module puts into the shell beside the places, for whoever is signed in. */
public interface ShellItem {

    /** A new one, for one window. */
    Component component();
}
