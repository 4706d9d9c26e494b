package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** The way to the topic's bin, with how much is in it. */
class BinLink extends Composite<Div> {

    private final TopicService topics;

    BinLink(DraftOnScreen screen, TopicService topics) {
        this.topics = topics;
        getContent().addClassName("foot");
        screen.followReadings(this, this::show);
    }

    private void show(DraftOnScreen.Shown now) {
        var topic = now.draft().id();
        var link = EditorAddress.bin(topic).link();
        link.setText(getTranslation("bin.count", topics.binSize(topic)));
        if (now.part().equals(EditorAddress.BIN)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        getContent().removeAll();
        getContent().add(link);
    }
}
