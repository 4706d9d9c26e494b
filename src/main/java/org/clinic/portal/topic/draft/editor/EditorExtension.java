package org.clinic.portal.topic.draft.editor;

/**
 * What a room adds to each editor: panels beside the text, tags in the outline, actions in the bar. All beans of this
 * kind join, in their order.
 *
 * <p>The bundler does not see what only joins: the editor's view says which modules its extensions need, and a test that
 * none is missing.
 */
public interface EditorExtension {

    /** Adds to an editor that has just been made and shows nothing yet. */
    void join(Editor editor);
}
