package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * What a room adds to each editor: panels beside the text, tags in the outline, actions in the bar. All beans of this
 * kind join, in their order.
 *
 * <p>A listener to Vaadin's service, though it hears nothing: the bundler follows what such listeners lead to, and would
 * otherwise leave out the components of what nothing else names.
 */
public interface EditorExtension extends VaadinServiceInitListener {

    /** Adds to an editor that has just been made and shows nothing yet. */
    void join(Editor editor);

    @Override
    default void serviceInit(ServiceInitEvent begins) {}
}
