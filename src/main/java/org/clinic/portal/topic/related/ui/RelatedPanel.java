package org.clinic.portal.topic.related.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.related.RelatedChoice;
import org.clinic.portal.related.RelatedService;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.version.PublishedTopic;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The topics that stand at the end of a topic's page, in their order. What is chosen is stored at once, as visitors are
 * shown it at once.
 */
@StyleSheet("/styles/topic-related.css")
class RelatedPanel extends Composite<Section> implements BesidePanel {

    private final RelatedService related;
    private final Paragraph said = new Paragraph();
    private final OrderedList rows = new OrderedList();
    private final Select<PublishedTopic> adding = new Select<>();
    private @Nullable Asked shown;
    private RelatedChoice choice = new RelatedChoice(new TopicId(), 0, List.of());

    /** What is shown depends on; what colleagues choose meanwhile is there when the topic is opened again. */
    private record Asked(TopicId topic, String language, int readings) {}

    RelatedPanel(RelatedService related) {
        this.related = related;
        said.addClassName("muted");
        adding.setLabel(getTranslation("related.add"));
        adding.setItemLabelGenerator(PublishedTopic::title);
        adding.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                var others = new ArrayList<>(choice.others());
                others.add(chosen.id());
                choose(others);
            }
        });
        getContent().addClassName("related-topics");
        getContent().setAriaLabel(getTranslation("related.list"));
        getContent().add(new H2(getTranslation("related.title")), said, rows, adding);
    }

    @Override
    public String key() {
        return "related.list";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(DraftOnScreen.Shown screen) {
        var draft = screen.draft();
        var now = new Asked(draft.id(), draft.details().language(), screen.readings());
        if (!now.equals(shown)) {
            shown = now;
            refresh(now);
        }
    }

    private void refresh(Asked asked) {
        choice = related.choice(asked.topic());
        var readable = related.readable().stream()
                .filter(topic -> topic.language().equals(asked.language()))
                .collect(Collectors.toMap(PublishedTopic::id, Function.identity()));
        var isShown = choice.others().stream().anyMatch(readable::containsKey);
        said.setText(getTranslation(isShown ? "related.chosen" : "related.by-words"));
        rows.removeAll();
        for (int place = 0; place < choice.others().size(); place++) {
            rows.add(row(place, readable));
        }
        rows.setVisible(!choice.others().isEmpty());
        var offered = readable.values().stream()
                .filter(topic -> !topic.id().equals(asked.topic()))
                .filter(topic -> !choice.others().contains(topic.id()))
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList();
        adding.setItems(offered);
        adding.clear();
        adding.setVisible(choice.others().size() < RelatedChoice.MOST);
        adding.setEnabled(!offered.isEmpty());
        adding.setHelperText(offered.isEmpty() ? getTranslation("related.no-more") : "");
    }

    private RelatedRow row(int place, Map<TopicId, PublishedTopic> readable) {
        var topic = readable.get(choice.others().get(place));
        var row = new RelatedRow(topic == null ? null : topic.title());
        if (place > 0) {
            row.addUp(() -> {
                var others = new ArrayList<>(choice.others());
                Collections.swap(others, place, place - 1);
                choose(others);
            });
        }
        row.addRemove(() -> {
            var others = new ArrayList<>(choice.others());
            others.remove(place);
            choose(others);
        });
        return row;
    }

    private void choose(List<TopicId> others) {
        var before = choice;
        if (store(before, others)) {
            Notices.undo(getTranslation("related.stored"), () -> store(choice, before.others()));
        }
    }

    private boolean store(RelatedChoice before, List<TopicId> others) {
        var isStored = false;
        try {
            related.choose(before, others);
            isStored = true;
        } catch (OptimisticLockingFailureException chosenMeanwhile) {
            Notices.problem(getTranslation("related.stale"));
        }
        if (shown != null) {
            refresh(shown);
        }
        return isStored;
    }
}
