package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import java.util.ArrayList;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.RemovedSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;

/** Says over an open section that someone took it out of the topic, where its text went, and how it comes back. */
class RemovalNotice extends Composite<StaleNotice> {

    private final TopicId topic;
    private final SectionId section;
    private final TopicService topics;
    private final SectionService sections;

    RemovalNotice(TopicId topic, SectionId section, TopicService topics, SectionService sections) {
        this.topic = topic;
        this.section = section;
        this.topics = topics;
        this.sections = sections;
    }

    @Override
    protected StaleNotice initContent() {
        return new StaleNotice();
    }

    /** {@code back} does what is to be done once it is back. */
    void show(boolean readOnly, Runnable back) {
        var into = mergedInto();
        var choices = new ArrayList<StaleNotice.Choice>();
        into.ifPresent(whole ->
                choices.add(new StaleNotice.Choice("section.merged.go", EditorAddress.of(topic, whole.id())::open)));
        if (!readOnly) {
            choices.add(new StaleNotice.Choice(
                    into.isPresent() ? "bin.put-back-as-copy" : "section.removed.put-back", () -> {
                        sections.putBack(section);
                        hide();
                        back.run();
                    }));
        }
        getContent()
                .show(
                        into.map(whole -> getTranslation("section.merged", SectionName.of(whole)))
                                .orElseGet(() -> getTranslation("section.removed")),
                        choices.toArray(StaleNotice.Choice[]::new));
    }

    private Optional<DraftSection> mergedInto() {
        return topics.bin(topic).stream()
                .filter(removed -> removed.section().id().equals(section))
                .findFirst()
                .map(RemovedSection::mergedInto)
                .flatMap(topics::section);
    }

    void hide() {
        getContent().hide();
    }
}
