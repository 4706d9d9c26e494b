package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.Component;
import org.clinic.portal.topic.step.StepId;

/**
 * The editor of a topic as what stands in it knows it: what it shows, what can be added to it, and what can be asked of
 * it. It knows nothing by name of what is added.
 */
public interface Editor {

    DraftOnScreen screen();

    /** Adds a panel beside the text, behind those that are there already. */
    void add(BesidePanel panel);

    /** Adds something to the bar, in the order of its group. */
    void add(EditorAction action);

    /** Has the outline tell how much of something waits in each part. */
    void add(WaitingTags tags);

    /** Adds something over the parts in the outline. */
    void addToOutline(Component tool);

    /** Leads to the very letters, into another part if they stand there. */
    void goTo(Spot spot);

    /** Brings a panel before the others, and the drawer out if they are in one. */
    void bring(BesidePanel panel);

    /** Puts the drawer with the panels back, if they are in one, so that the text is seen. */
    void putPanelsBack();

    /** Does something that is about what is written, unless some of that is not saved, which is told then. */
    void ifSaved(Runnable then);

    /** Undoes a certain step, whatever was done after it. */
    void undo(StepId step);

    /** Opens the topic again, once all its text has been replaced, and lets go of what stands in the open part. */
    void startAfresh();
}
